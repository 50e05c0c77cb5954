/** The built console, and the simulated cloud alone, as processes of their own on ports of their own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { leave } from './canary';

const built = (name: string) => join(import.meta.dirname, '..', 'dist', 'gateway', `${name}.js`);
/** A busy machine is slow and not wrong. */
const START_TIMEOUT_MS = 60_000;

/** Longer than a test looks at an instance that is being created, and over when the sandbox's clock is moved a minute. */
const CREATE_SECONDS = '55';

export interface ServerProcess {
  /** For example `http://127.0.0.1:40123`. */
  origin: string;
  /** Everything that it has written so far. */
  output: () => string;
  /** Asks it to end, and waits. */
  end: () => Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill: () => Promise<void>;
}

/**
 * Starts a built server.
 * @throws where it ends or stays silent instead of naming its address
 */
function startServer(name: string, env: Readonly<Record<string, string>>, args: readonly string[]) {
  const child = spawn(process.execPath, [built(name), ...args], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', SANDBOX_CREATE_SECONDS: CREATE_SECONDS, ...env },
  });
  // The simulated cloud names its public keys when it starts; a console may write no secret at all.
  const log = name === 'main' ? `console-${child.pid}` : undefined;
  // That there has to be a log: the search after the run asks for it.
  if (log) leave('started', log, '');
  let output = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      if (log) leave('log', log, output);
      resolve();
    });
  });
  const endWith = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return new Promise<ServerProcess>((resolve, reject) => {
    const fail = () => reject(new Error(`The server did not start:\n${output}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    const take = (part: Buffer) => {
      output += part.toString();
      const origin = /on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (!origin) return;
      clearTimeout(timer);
      resolve({ origin, output: () => output, end: () => endWith('SIGTERM'), kill: () => endWith('SIGKILL') });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', () => {
      clearTimeout(timer);
      fail();
    });
  });
}

/**
 * Starts the console.
 * @param env added to the environment
 * @param args of the command line
 */
export const startGateway = (env: Readonly<Record<string, string>> = {}, args: readonly string[] = []) =>
  startServer('main', env, args);

/**
 * Starts the simulated cloud alone.
 * @param env added to the environment
 */
export const startSandbox = (env: Readonly<Record<string, string>> = {}) => startServer('sandbox-main', env, []);

/** The sandbox's public credentials, as a console takes them from its environment. */
export const KEYS = {
  HUAWEICLOUD_SDK_AK: 'SANDBOXACCESSKEY0001',
  HUAWEICLOUD_SDK_SK: 'sandbox-secret-key-for-demos-only-0000001',
};

/** A console over a cloud that outlives it. */
export interface KillableConsole {
  origin: string;
  cloud: ServerProcess;
  /** What all of its processes have written. */
  output: () => string;
  kill: () => Promise<void>;
  /** A new process on the same port. */
  restart: () => Promise<void>;
  end: () => Promise<void>;
}

/**
 * Starts a simulated cloud and, as another process, a console that talks to it over HTTP.
 * @param cloudEnv added to the cloud's environment
 * @param env added to the console's; an access key that lets in whoever comes, unless something else is given
 */
export async function startKillableConsole(
  cloudEnv: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = KEYS,
): Promise<KillableConsole> {
  const cloud = await startSandbox(cloudEnv);
  const start = (port: string) => startGateway({ ...env, PORT: port }, ['--upstream', cloud.origin]);
  let living = await start('0');
  const { origin } = living;
  const past: string[] = [];
  return {
    origin,
    cloud,
    output: () => [...past, living.output()].join(''),
    kill: () => living.kill(),
    async restart() {
      past.push(living.output());
      living = await start(new URL(origin).port);
    },
    async end() {
      await living.end();
      await cloud.end();
    },
  };
}
