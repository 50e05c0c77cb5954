/**
 * Random lives of the console: clicks, tabs, reloads, crashes, faults, kills, clocks. `npm run chaos -- --seeds N` lives
 * many of them, `-- --seed S` one; here a small fixed set.
 */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manageTime } from '../scene';
import { lifeOf } from './actions';
import { type Lived, live } from './live';

manageTime();

/** Set by scripts/chaos.mjs. */
const { CHAOS_FIRST = '1', CHAOS_SEEDS = '60', CHAOS_REPORT } = process.env;
const first = Number(CHAOS_FIRST);
const seeds = Array.from({ length: Number(CHAOS_SEEDS) }, (_, index) => first + index);

/** Enough to play a failure again, and to see what happened in it. */
const tell = ({ seed, violations }: Lived): string =>
  `seed ${seed}: ${violations.join('; ')}\n${JSON.stringify(lifeOf(seed))}`;

test(`no life of the seeds from ${first} breaks a promise`, { timeout: 3_600_000 }, async () => {
  const lived: Lived[] = [];
  for (const seed of seeds) lived.push(await live(seed));
  const broken = lived.filter(({ violations }) => violations.length > 0);
  const sum = (of: (one: Lived) => number) => lived.reduce((total, one) => total + of(one), 0);
  const report = {
    seeds: lived.length,
    sends: sum(({ sends }) => sends),
    instances: sum(({ instances }) => instances),
    confirmations: sum(({ words }) => words),
    violations: broken.map(tell),
  };
  if (CHAOS_REPORT) writeFileSync(CHAOS_REPORT, JSON.stringify(report));
  expect(report.violations).toEqual([]);
  // A set that sends and creates nothing would prove nothing.
  if (seeds.length >= 20) expect(Math.min(report.sends, report.instances)).toBeGreaterThan(seeds.length / 2);
});
