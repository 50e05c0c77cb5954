/**
 * `npm test`: what guards every commit, the quick checks first and two at a time; it stops at the first that fails.
 * `npm test -- types unit` runs some of them. `npm run test:full` adds the matrices: every screen in every scheme and
 * size, the demo's scenarios, 2,000 lives, kills, nginx, other browsers, what browsers keep, and programs of other languages.
 * The last line counts tests: `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, say, tool } from './project.mjs';
import { findProgram } from './system-packages.mjs';

const given = process.argv.slice(2);
const isFull = given.includes('--full');

const reports = mkdtempSync(join(tmpdir(), 'kafka-launchpad-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
const script = (name) => [process.execPath, join(root, 'scripts', `${name}.mjs`)];

/** They wait for nothing of one another. */
const quick = [
  { name: 'types', command: [tool('tsc')] },
  { name: 'build', command: script('build') },
  { name: 'layers', command: script('layer-rules') },
  { name: 'dead-code', command: [tool('knip')] },
  { name: 'demo', command: script('build-demo') },
  { name: 'biome', command: [tool('biome'), 'ci', '--error-on-warnings'] },
];

const others = [
  { name: 'size', command: script('size-budget') },
  {
    name: 'unit',
    command: [tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => {
      const { numPassedTests, numFailedTests } = readReport(unitReport);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  {
    name: 'e2e',
    command: [...script('e2e'), '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
    count: () => {
      const { stats } = readReport(e2eReport);
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  },
];

/** Tests that run programs of other languages. */
function programs(name, needs) {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=json', `--outputFile.json=${report}`];
  const count = () => {
    const { numPassedTests, numFailedTests } = readReport(report);
    return { passed: numPassedTests, failed: numFailedTests };
  };
  return { name, command: [...script(`test-${name}`), ...reporters], needs, count };
}

/** Each needs minutes, or a program that is not everywhere: then it says so, and counts as not run. */
const matrices = [
  { name: 'chaos', command: [...script('chaos'), '--seeds', '2000'] },
  { name: 'kills', command: [...script('chaos'), '--kills', '50'] },
  { name: 'proxy', command: script('test-proxy'), needs: ['nginx', 'openssl'] },
  // It says itself which browser is missing.
  { name: 'browsers', command: script('test-browsers') },
  { name: 'profile', command: script('test-profile'), needs: ['chromium'] },
  // These say themselves which clients are missing.
  programs('clients', []),
  programs('kafka', ['java', 'mvn']),
];

const readReport = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns what a step counted; a step that left no report has counted nothing */
function countOf(step) {
  try {
    return step.count?.() ?? { passed: 0, failed: 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const wanted = given.filter((name) => name !== '--full');
const all = [...quick, ...others, ...(isFull ? matrices : [])];
const unknown = wanted.filter((name) => !all.some((step) => step.name === name));
if (unknown.length > 0) {
  say(`Unknown check: ${unknown.join(', ')}. Available: ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const times = [];
let passed = 0;
let failed = 0;
let isBroken = false;

/**
 * Runs a step and counts it.
 * @param {boolean} [isHeld] its output is shown when it has ended, because another step runs at the same time
 */
async function check(step, isHeld = false) {
  const held = [];
  const began = performance.now();
  if (!isHeld) say(`\n== ${step.name}`);
  const missing = step.needs?.filter((program) => !findProgram([program])) ?? [];
  if (missing.length > 0) {
    times.push(`${step.name} not run`);
    return say(`not run: ${missing.join(', ')} missing`);
  }
  const env = { TEST_SCOPE: isFull ? 'full' : 'commit', ...step.env };
  const code = await run(step.command, env, isHeld ? (part) => held.push(part) : undefined);
  times.push(`${step.name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (isHeld) say(`\n== ${step.name}\n${Buffer.concat(held)}`.trimEnd());
  const count = countOf(step);
  passed += count.passed;
  failed += count.failed;
  if (code === 0) return;
  isBroken = true;
  // A check that is no test, or that broke before it counted, is one failure.
  if (count.failed === 0) failed += 1;
  say(`\nfailed: ${step.name}`);
}

/** Takes steps from a queue until one has failed. */
async function work(queue, isHeld) {
  for (let step = queue.shift(); step && !isBroken; step = queue.shift()) await check(step, isHeld);
}

const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);
const pair = quick.filter(isWanted);
await Promise.all([work(pair, true), work(pair, true)]);
await work([...others, ...(isFull ? matrices : [])].filter(isWanted), false);
rmSync(reports, { recursive: true, force: true });
say(`\n${times.join(', ')}`);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
