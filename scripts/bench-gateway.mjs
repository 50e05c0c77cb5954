/**
 * `npm run bench:gateway`: the built gateway's overhead and memory, over a small cloud in this process that is called
 * directly and through the gateway in turn. Fails if a target is missed.
 */
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from './bench/median.mjs';
import { beginSession, report, residentMemory, startGateway } from './bench/processes.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { root, say } from './project.mjs';

const STEADY = { perSecond: 100, seconds: 30 };
const FLOOD = { requests: 100_000, connections: 16 };
const GOAL = { overheadMs: 20, memoryMb: 120 };
const SIZE = 1024;
/** A POST that only reads, so that both sides have a body. */
const PATH = '/v1.0/5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c/kms/list-keys';
const agent = new Agent({ keepAlive: true });

/** JSON text of exactly 1 KiB. */
function filled(value) {
  const missing = SIZE - JSON.stringify({ ...value, marker: '' }).length;
  return JSON.stringify({ ...value, marker: 'm'.repeat(missing) });
}

const BODY = filled({ limit: '100' });

/** Rejects unsigned requests, so that a gateway that forgot to sign would fail. */
async function openCloud() {
  const answer = filled({ key_details: [] });
  const server = createServer((asked, response) => {
    asked.resume();
    response.writeHead(asked.headers.authorization ? 200 : 401, { 'content-type': 'application/json' }).end(answer);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** With Node's flags of `npm start`, and the sandbox's public key. */
function openGateway(cloud) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const flags = scripts.start.split(' ').filter((part) => part.startsWith('--'));
  const key = {
    HUAWEICLOUD_SDK_AK: 'SANDBOXACCESSKEY0001',
    HUAWEICLOUD_SDK_SK: 'sandbox-secret-key-for-demos-only-0000001',
  };
  return startGateway(key, { flags, args: ['--upstream', cloud] });
}

function send({ url, headers }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers: { ...headers, 'content-length': BODY.length }, agent });
    asked.on('response', (answer) => {
      let bytes = 0;
      answer.on('data', (part) => {
        bytes += part.length;
      });
      answer.on('end', () =>
        answer.statusCode === 200 && bytes === SIZE ? resolve() : reject(new Error(`answered ${answer.statusCode}`)),
      );
    });
    asked.on('error', reject);
    asked.end(BODY);
  });
}

/** At a fixed rate, whether or not earlier requests are done; latency counts from the due time. */
async function steadily(targets) {
  const gap = 1000 / STEADY.perSecond / targets.length;
  const sent = targets.map(() => []);
  const began = performance.now();
  for (let index = 0; index < STEADY.perSecond * STEADY.seconds * targets.length; index += 1) {
    const due = began + index * gap;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    const turn = index % targets.length;
    sent[turn]?.push(send(targets[turn]).then(() => performance.now() - due));
  }
  const times = await Promise.all(sent.map((requests) => Promise.all(requests)));
  return times.map((all) => ({ p50: quantile(all, 0.5), p99: quantile(all, 0.99) }));
}

async function flood(target) {
  let left = FLOOD.requests;
  const began = performance.now();
  const work = async () => {
    for (; left > 0; left -= 1) await send(target);
  };
  await Promise.all(Array.from({ length: FLOOD.connections }, work));
  return FLOOD.requests / ((performance.now() - began) / 1000);
}

await ensureBuilt();
const cloud = await openCloud();
const gateway = await openGateway(cloud.origin);
try {
  const own = await beginSession(gateway.origin);
  const direct = {
    url: cloud.origin + PATH,
    headers: { 'content-type': 'application/json', authorization: 'none' },
  };
  const through = {
    url: `${gateway.origin}/api/cloud/kms${PATH}`,
    headers: { ...own, origin: gateway.origin },
  };
  const idleMb = residentMemory(gateway.pid);
  const perSecond = await flood(through);
  const memoryMb = residentMemory(gateway.pid);
  const [plain, proxied] = await steadily([direct, through]);
  const result = { overheadMs: proxied.p99 - plain.p99, memoryMb };
  for (const [name, { p50, p99 }] of Object.entries({ direct: plain, gateway: proxied }))
    say(`${name.padEnd(8)} p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms at ${STEADY.perSecond} requests/s`);
  say(`memory: ${idleMb.toFixed(0)} MB at start; ${FLOOD.requests} requests went through at ${perSecond.toFixed(0)}/s`);
  for (const [name, goal] of Object.entries(GOAL)) report(name, result[name], goal);
} finally {
  await gateway.end();
  agent.destroy();
  cloud.server.close();
}
