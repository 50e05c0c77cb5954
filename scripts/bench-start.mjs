/**
 * `npm run bench:start`: start time and memory of `npm start` on a built tree. Five runs, medians. Fails if a target is
 * missed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { median } from './bench/median.mjs';
import { beginSession, freePort, report } from './bench/processes.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './project.mjs';

const RUNS = 5;
const GOAL = { startMs: 1000, memoryMb: 120 };
const GIVE_UP_MS = 20_000;
/** Sent before memory is read, so that the process isn't idle. */
const REQUESTS = 200;
const LOOKUPS = ['/api/cloud/dms/v2/available-zones', '/api/cloud/dms/v2/kafka/products', '/', '/api/session'];

/** Megabytes (10^6 bytes) of the Node process that runs start.mjs. */
function memoryOf(group) {
  const lines = execFileSync('ps', ['-A', '-o', 'pgid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  const sizes = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(
      ([, pgid, , args]) => Number(pgid) === group && /node .*start\.mjs/.test(args) && !/^(?:sh|npm)\b/.test(args),
    )
    .map(([, , kilobytes]) => (Number(kilobytes) * 1024) / 1e6);
  if (sizes.length === 0) throw new Error('Couldn’t find the gateway process.');
  return Math.max(...sizes);
}

async function answers(url, init = {}) {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(1000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function measure() {
  const port = await freePort();
  const began = performance.now();
  // Its own process group, so that npm, the shell, and the gateway end together.
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port) },
  });
  const gone = new Promise((resolve) => child.on('exit', resolve));
  try {
    const base = `http://127.0.0.1:${port}`;
    while (!(await answers(`${base}/`))) {
      if (performance.now() - began > GIVE_UP_MS) throw new Error('npm start didn’t respond.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const startMs = performance.now() - began;
    const headers = await beginSession(base);
    for (let i = 0; i < REQUESTS; i += 1) await answers(base + LOOKUPS[i % LOOKUPS.length], { headers });
    return { startMs, memoryMb: memoryOf(child.pid) };
  } finally {
    process.kill(-child.pid, 'SIGTERM');
    await gone;
  }
}

await ensureBuilt();
const runs = [];
for (let i = 0; i < RUNS; i += 1) runs.push(await measure());
for (const [name, goal] of Object.entries(GOAL)) {
  const values = runs.map((result) => result[name]);
  report(name, median(values), goal, `; runs ${values.map((value) => value.toFixed(0)).join(', ')}`);
}
process.exit();
