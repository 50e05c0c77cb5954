/** The built console as a process of its own, on a port of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', 'dist', 'gateway', 'main.js');
const START_TIMEOUT_MS = 10_000;

export interface GatewayProcess {
  /** For example `http://127.0.0.1:40123`. */
  origin: string;
  /** Everything that it has written so far. */
  output: () => string;
  end: () => Promise<void>;
}

/**
 * Starts it.
 * @param env added to the environment
 * @throws where it ends or stays silent instead of naming its address
 */
export function startGateway(env: Readonly<Record<string, string>> = {}): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...env },
  });
  let output = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The console did not start:\n${output}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    const take = (part: Buffer) => {
      output += part.toString();
      const origin = /on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (!origin) return;
      clearTimeout(timer);
      resolve({
        origin,
        output: () => output,
        async end() {
          child.kill('SIGTERM');
          await ended;
        },
      });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', () => {
      clearTimeout(timer);
      fail();
    });
  });
}
