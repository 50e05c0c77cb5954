import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, say } from '../project.mjs';

const PROGRAM = join(root, 'dist', 'gateway', 'main.js');

const START_TIMEOUT_MS = 20_000;

/** @returns {Promise<number>} a free port of 127.0.0.1 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits for an HTTP response with any status. */
async function listens(port, child, name) {
  const ends = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < ends && child.exitCode === null) {
    const answered = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) }).then(
      (response) => response.arrayBuffer(),
      () => undefined,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${name} didn’t start.`);
}

/**
 * @param {number} port that it will listen on
 * @returns the process, and a function that ends it and waits
 */
async function startServer([program = '', ...args], port, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  const gone = new Promise((resolve) => child.on('close', resolve));
  const end = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  try {
    await listens(port, child, program);
  } catch (error) {
    await end();
    throw error;
  }
  return { pid: child.pid, end };
}

/**
 * Starts a built gateway on a free port.
 * @param {{program?: string, flags?: readonly string[], args?: readonly string[]}} [options] flags are Node's
 */
export async function startGateway(env = {}, { program = PROGRAM, flags = [], args = [] } = {}) {
  const port = await freePort();
  const options = { env: { PATH: process.env.PATH, PORT: String(port), ...env } };
  const { pid, end } = await startServer([process.execPath, ...flags, program, ...args], port, options);
  return { origin: `http://127.0.0.1:${port}`, pid, end };
}

/** @param {string} origin of a gateway without sign-in @returns the headers of its page's requests */
export async function beginSession(origin) {
  const headers = { 'content-type': 'application/json', 'x-launchpad-request': '1' };
  const begun = await fetch(`${origin}/api/session`, { method: 'POST', headers, body: '{}' });
  return { ...headers, 'x-launchpad-request': (await begun.json()).secret };
}

/**
 * Resident memory.
 * @returns {number} megabytes (10^6 bytes)
 */
export function residentMemory(pid) {
  const kibibytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return (kibibytes * 1024) / 1e6;
}

/** Prints whether a figure meets its goal, and sets the exit code if not. */
export function report(name, value, goal, note = '') {
  const isMissed = value > goal;
  if (isMissed) process.exitCode = 1;
  say(`${isMissed ? 'MISSED' : 'ok    '} ${name}: ${value.toFixed(1)} (goal ${goal}${note})`);
}
