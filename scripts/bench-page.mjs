/**
 * `npm run bench`: the product beside the floor, a bare form of the same libraries, in Chromium with a four times
 * slower CPU (docs/performance.md). `-- --growth` compares the product with little and much data. Also `-- --runs N` and
 * `-- --json FILE`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growthTableOf } from './bench/growth-table.mjs';
import { openBrowser } from './bench/page-browser.mjs';
import { besideFloor, growth, runOnce } from './bench/page-runs.mjs';
import { startPages } from './bench/page-servers.mjs';
import { tableOf } from './bench/page-table.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { say } from './project.mjs';

const { values: asked } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    growth: { type: 'boolean', default: false },
  },
});
const [partsOf, toTable] = asked.growth ? [growth, growthTableOf] : [besideFloor, tableOf];
const count = Number(asked.runs);
if (!Number.isInteger(count) || count < 1) throw new Error('--runs takes a whole number from 1 on.');

await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'launchpad-bench-'));
const loadBefore = loadavg()[0];
const runs = [];

/** After every run, in case a later one fails. */
function keep() {
  if (!asked.json) return;
  const load = { before: loadBefore, after: loadavg()[0] };
  const at = new Date().toISOString();
  writeFileSync(asked.json, JSON.stringify({ at, load, ...toTable(runs), runs }, null, 2));
}

try {
  const pages = await startPages(folder);
  const browser = await openBrowser();
  try {
    for (let run = 0; run < count; run += 1) {
      runs.push(await runOnce(partsOf(browser, pages), run));
      say(`run ${run + 1} of ${count}`);
      keep();
    }
  } finally {
    await browser.close();
    await pages.end();
  }
} finally {
  rmSync(folder, { recursive: true });
}
const table = toTable(runs);
for (const line of table.lines) say(line);
say(
  `load of the machine: ${loadBefore?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after; medians of ${count} runs`,
);
process.exitCode = table.missed.length === 0 ? 0 : 1;
