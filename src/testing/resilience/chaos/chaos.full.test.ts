/** A small fixed set of random simulations; `npm run chaos -- --seeds N` runs many, `-- --seed S` one. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manageTime } from '../scene';
import { planOf } from './commands';
import { runSimulation, type SimulationResult } from './run-simulation';

manageTime();

/** By scripts/chaos.mjs. */
const { CHAOS_FIRST = '1', CHAOS_SEEDS = '60', CHAOS_REPORT } = process.env;
const first = Number(CHAOS_FIRST);
const seeds = Array.from({ length: Number(CHAOS_SEEDS) }, (_, index) => first + index);

/** For replaying a failure. */
const tell = ({ seed, violations }: SimulationResult): string =>
  `seed ${seed}: ${violations.join('; ')}\n${JSON.stringify(planOf(seed))}`;

test(`no life of the seeds from ${first} breaks a promise`, { timeout: 3_600_000 }, async () => {
  const lived: SimulationResult[] = [];
  for (const seed of seeds) lived.push(await runSimulation(seed));
  const broken = lived.filter(({ violations }) => violations.length > 0);
  const sum = (of: (one: SimulationResult) => number) => lived.reduce((total, one) => total + of(one), 0);
  const report = {
    seeds: lived.length,
    sends: sum(({ sends }) => sends),
    instances: sum(({ instances }) => instances),
    confirmations: sum(({ confirmations }) => confirmations),
    changes: sum(({ changes }) => changes),
    changed: sum(({ changed }) => changed),
    violations: broken.map(tell),
  };
  if (CHAOS_REPORT) writeFileSync(CHAOS_REPORT, JSON.stringify(report));
  expect(report.violations).toEqual([]);
  // A set without sends and creates proves nothing.
  if (seeds.length >= 20)
    expect(Math.min(report.sends, report.instances, report.changed)).toBeGreaterThan(seeds.length / 2);
});
