/**
 * `npm run bench:gateway`: the built gateway beside nginx, by turns in one run, in front of one small upstream.
 * Medians; it fails where a goal is missed. `-- --json` prints numbers, `-- --node-flag=…` passes a flag to the gateway.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { flood, steadily } from './bench/load.mjs';
import { median } from './bench/median.mjs';
import { residentMemory } from './bench/processes.mjs';
import { startProxied } from './bench/proxied.mjs';
import { ensureBuilt } from './built.mjs';
import { needProgram } from './debian.mjs';
import { say } from './project.mjs';

const ROUNDS = 5;
const FLOOD_SECONDS = 4;
const STEADY = { perSecond: 100, seconds: 10 };
/** Before the first heap is measured, everything has been compiled and every cache filled. */
const WARM_UP = 20_000;
const REQUESTS = 200_000;
const GIVE_UP_SECONDS = 300;
const GOAL = { ratio: 0.3, overheadMs: 20, memoryMb: 120, heapGrowth: 0.05 };

const { values: asked } = parseArgs({
  options: { json: { type: 'boolean' }, 'node-flag': { type: 'string', multiple: true, default: [] } },
});

const medianOf = (rounds, pick) => median(rounds.map(pick));

/** Heap after a collection, in megabytes (10^6 bytes). */
function heapOf({ child }) {
  return new Promise((resolve) => {
    child.once('message', (bytes) => resolve(bytes / 1e6));
    child.send('heap');
  });
}

async function measureSpeed(send, targets) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Who comes first changes, since the load of the machine may rise or fall.
    const order = round % 2 === 0 ? ['nginx', 'gateway'] : ['gateway', 'nginx'];
    const result = {};
    for (const name of order) result[name] = await send(targets[name], FLOOD_SECONDS);
    rounds.push({ ...result, steady: await steadily(Object.values(targets), STEADY) });
  }
  return rounds;
}

async function measureMemory(send, { targets, gateway }) {
  let requests = 0;
  const ends = performance.now() + GIVE_UP_SECONDS * 1000;
  const upTo = async (count) => {
    while (requests < count) {
      if (performance.now() > ends) throw new Error(`Only ${requests} requests went through.`);
      requests += (await send(targets.gateway, FLOOD_SECONDS)).requests;
    }
  };
  const idleMb = residentMemory(gateway.pid);
  await upTo(WARM_UP);
  const before = await heapOf(gateway);
  await upTo(REQUESTS);
  const memoryMb = residentMemory(gateway.pid);
  const after = await heapOf(gateway);
  return { requests, idleMb, memoryMb, heapBeforeMb: before, heapAfterMb: after, heapGrowth: after / before - 1 };
}

async function measure(nginx, wrk, folder) {
  const started = await startProxied(nginx, folder, asked['node-flag']);
  const send = (target, seconds) => flood(wrk, folder, target, seconds);
  try {
    const memory = await measureMemory(send, started);
    return { memory, rounds: await measureSpeed(send, started.targets) };
  } finally {
    await started.end();
  }
}

await ensureBuilt();
const nginx = needProgram('nginx', 'The benchmark compares with nginx.');
const wrk = needProgram('wrk', 'The benchmark sends its load with wrk.');
const folder = mkdtempSync(join(tmpdir(), 'launchpad-bench-'));
const loadBefore = loadavg()[0];
const { memory, rounds } = await measure(nginx, wrk, folder).finally(() => rmSync(folder, { recursive: true }));
const steady = (name, part) => medianOf(rounds, (round) => round.steady[name][part]);
const result = {
  ratio: medianOf(rounds, (round) => round.gateway.perSecond / round.nginx.perSecond),
  overheadMs: medianOf(rounds, (round) => round.steady.gateway.p99 - round.steady.direct.p99),
  memoryMb: memory.memoryMb,
  heapGrowth: memory.heapGrowth,
};
const isMissed = (name) => (name === 'ratio' ? result[name] < GOAL[name] : result[name] > GOAL[name]);
if (asked.json) {
  say(
    JSON.stringify({ goal: GOAL, result, memory, rounds, load: { before: loadBefore, after: loadavg()[0] } }, null, 2),
  );
} else {
  const line = (...cells) => say(cells.map((cell, index) => String(cell).padStart(index === 0 ? 9 : 16)).join(''));
  line('', 'requests/s', 'CPU µs each', 'p50 ms at 100/s', 'p99 ms at 100/s');
  for (const name of ['direct', 'nginx', 'gateway']) {
    const speed = ['perSecond', 'microseconds'].map((key) =>
      name === 'direct' ? '' : medianOf(rounds, (round) => round[name][key]).toFixed(0),
    );
    line(name, ...speed, steady(name, 'p50').toFixed(2), steady(name, 'p99').toFixed(2));
  }
  say(
    `memory: ${memory.idleMb.toFixed(0)} MB at start, ${memory.memoryMb.toFixed(0)} MB after ${memory.requests} requests`,
  );
  say(`heap after a collection: ${memory.heapBeforeMb.toFixed(2)} MB, then ${memory.heapAfterMb.toFixed(2)} MB`);
  say(
    `load of the machine: ${loadBefore?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after; medians of ${ROUNDS} rounds`,
  );
  for (const [name, goal] of Object.entries(GOAL)) {
    say(`${isMissed(name) ? 'MISSED' : 'ok    '} ${name}: ${result[name].toFixed(3)} (goal ${goal})`);
  }
}
process.exitCode = Object.keys(GOAL).some(isMissed) ? 1 : 0;
