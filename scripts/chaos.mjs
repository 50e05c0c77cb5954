/**
 * `npm run chaos`: random simulations, far more than in `npm test`.
 * npm run chaos -- --seeds 2000            page, gateway, and sandbox in one process, in virtual time
 * npm run chaos -- --seed 1587             replays one
 * npm run chaos -- --browser --seeds 100   Chromium over a gateway process that is killed (also with `--seed S`)
 * npm run chaos -- --kills 50              kills the gateway at so many moments of a create
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, say, tool } from './project.mjs';

const text = { type: 'string' };
const options = { seeds: text, seed: text, kills: text, browser: { type: 'boolean' } };

function readArguments() {
  try {
    const { values } = parseArgs({ options });
    const numbers = [values.seeds, values.seed, values.kills].filter((value) => value !== undefined);
    if (numbers.every((value) => /^[1-9]\d{0,6}$/.test(value))) return values;
  } catch {}
  say('npm run chaos -- [--browser] [--seeds N | --seed S] [--kills N], whole numbers from 1');
  return process.exit(2);
}

const { seeds = '200', seed, kills, browser = false } = readArguments();
const lives = seed ? { CHAOS_FIRST: seed, CHAOS_SEEDS: '1' } : { CHAOS_FIRST: '1', CHAOS_SEEDS: seeds };

if (browser || kills) {
  const spec = kills ? 'resilience/killed-console' : 'resilience/chaos';
  const command = [process.execPath, join(root, 'scripts', 'e2e.mjs'), spec];
  process.exit(await run(command, kills ? { CHAOS_KILLS: kills } : lives));
}

const folder = mkdtempSync(join(tmpdir(), 'kafka-launchpad-chaos-'));
const CHAOS_REPORT = join(folder, 'report.json');
const code = await run([tool('vitest'), 'run', 'src/testing/resilience/chaos'], { ...lives, CHAOS_REPORT });
try {
  const { violations, ...counts } = JSON.parse(readFileSync(CHAOS_REPORT, 'utf8'));
  for (const violation of violations) say(`\n${violation}`);
  say(
    `\n${Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}, ${violations.length} violations`,
  );
} catch {
  say('\nNo simulation was completed.');
}
rmSync(folder, { recursive: true, force: true });
process.exit(code);
