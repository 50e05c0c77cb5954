/** `npm run sandbox`, as a process of its own, and what it has received. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SANDBOX_DOMAIN, SANDBOX_PASSWORD, SANDBOX_PROJECT_ID, SANDBOX_USER } from '../../sandbox/credentials';
import type { Fault } from '../../sandbox/fault-queue';

const SCRIPT = join(import.meta.dirname, '../../../scripts/sandbox.mjs');

interface Received {
  method: string;
  path: string;
  body: string;
  status: number;
}

export interface CloudProcess {
  /** For example `http://127.0.0.1:40123`. */
  origin: string;
  /** A token of the sandbox's user. */
  token(): Promise<string>;
  reset(): Promise<void>;
  /** Orders faults; what was ordered before is forgotten. */
  faults(...faults: readonly Fault[]): Promise<void>;
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** The requests with a method and a path, oldest first. */
  received(method: string, path: RegExp): Promise<Received[]>;
  /** What the journal holds in place of a password. */
  digest(password: string): Promise<string>;
  end(): void;
}

/** Starts it, and waits for its address. */
async function start(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [SCRIPT], { env: { ...process.env, PORT: '0', ...env } });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const [, address] = /on (http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    child.once('close', () => reject(new Error(`The sandbox didn’t start:\n${said}`)));
  });
  return { child, origin };
}

/** @param env for example `SANDBOX_CREATE_SECONDS` */
export async function startSandboxProcess(env: Readonly<Record<string, string>> = {}): Promise<CloudProcess> {
  const { child, origin } = await start(env);
  const post = (path: string, body: unknown) =>
    fetch(origin + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const control = async (path: string): Promise<unknown> => (await fetch(`${origin}/__sandbox/${path}`)).json();
  async function token(): Promise<string> {
    const user = { name: SANDBOX_USER, password: SANDBOX_PASSWORD, domain: { name: SANDBOX_DOMAIN } };
    const identity = { methods: ['password'], password: { user } };
    const answer = await post('/v3/auth/tokens', {
      auth: { identity, scope: { project: { id: SANDBOX_PROJECT_ID } } },
    });
    return answer.headers.get('x-subject-token') ?? '';
  }
  return {
    origin,
    token,
    reset: async () => void (await post('/__sandbox/reset', {})),
    faults: async (...faults) => void (await post('/__sandbox/faults', faults)),
    async call(method, path, body) {
      const headers = { 'x-auth-token': await token(), 'content-type': 'application/json' };
      const answer = await fetch(origin + path, { method, headers, body: body ? JSON.stringify(body) : null });
      return answer.json();
    },
    received: async (method, path) =>
      ((await control('journal')) as Received[]).filter((entry) => entry.method === method && path.test(entry.path)),
    async digest(password) {
      const { secretSalt } = (await control('state')) as { secretSalt: string };
      return `sha256:${createHash('sha256')
        .update(secretSalt + password)
        .digest('hex')}`;
    },
    end: () => void child.kill(),
  };
}
