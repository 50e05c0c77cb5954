/** The programs that a benchmark measures, as processes of their own, and what the system says of them. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Linux counts processor time in these, whatever the machine. */
const TICK_MICROSECONDS = 10_000;
const START_TIMEOUT_MS = 20_000;

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody uses */
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

/** Waits until a port of 127.0.0.1 answers HTTP, with whatever status. */
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
  throw new Error(`${name} did not start.`);
}

/**
 * Starts a program that listens.
 * @param {readonly string[]} command the program and its arguments
 * @param {number} port that it is going to listen on
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
 * Starts an nginx of one process, so that its processor time is that of one pid.
 * @param {string} program path of nginx
 * @param {{folder: string, name: string, port: number, http: string}} options a folder for its files, and what stands
 *   inside `http {}`
 */
export function startNginx(program, { folder, name, port, http }) {
  const file = join(folder, `${name}.conf`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, `${name}-${kind}`)};`)
    .join('\n  ');
  writeFileSync(
    file,
    `daemon off; master_process off; worker_processes 1; pid ${join(folder, `${name}.pid`)};
error_log stderr error;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 1000000000;
  ${paths}
  ${http}
}
`,
  );
  return startServer([program, '-e', 'stderr', '-c', file], port);
}

/**
 * Processor time that a process has used, user and system.
 * @param {number} pid
 * @returns {number} microseconds
 */
export function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS;
}

/**
 * Memory of a process that is in RAM.
 * @param {number} pid
 * @returns {number} megabytes (10^6 bytes)
 */
export function residentMemory(pid) {
  const kibibytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return (kibibytes * 1024) / 1e6;
}
