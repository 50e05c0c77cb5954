import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

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
 * @param {readonly string[]} command
 * @param {number} port that it will listen on
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns the process, and a function that ends it and waits
 */
export async function startServer([program = '', ...args], port, options = {}) {
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
  return { child, pid: child.pid, end };
}

/**
 * Resident memory.
 * @param {number} pid
 * @returns {number} megabytes (10^6 bytes)
 */
export function residentMemory(pid) {
  const kibibytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return (kibibytes * 1024) / 1e6;
}
