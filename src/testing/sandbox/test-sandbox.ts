/** A sandbox with a stopped clock. */

import { SANDBOX_PROJECT_ID } from '../../sandbox/credentials';
import { createSandbox } from '../../sandbox/sandbox';
import type { SandboxOptions } from '../../sandbox/state';
import { plainSpec } from '../../sandbox/world/instances';
import { manualClock } from './manual-clock';

export const START_MS = Date.UTC(2026, 10, 22, 7);

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

export function testSandbox(options: Omit<SandboxOptions, 'clock'> = {}) {
  const clock = manualClock(START_MS);
  const sandbox = createSandbox({ ...options, clock });
  /** `{p}` in a path becomes the project's ID. */
  const raw = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const address = `https://sandbox.invalid${path.replace('{p}', SANDBOX_PROJECT_ID)}`;
    return new Request(address, { method, headers, ...(text !== undefined && { body: text }) });
  };
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> =>
    read(await sandbox(raw(method, path, body, { 'x-auth-token': sandbox.token() })));
  return {
    clock,
    sandbox,
    raw,
    /** With a valid token. */
    call,
    /** Without credentials, or with the given ones. */
    bare: async (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      read(await sandbox(raw(method, path, body, headers))),
    get: (path: string) => call('GET', path),
    /** Like the small world's. */
    create: (change: Record<string, unknown> = {}) =>
      call('POST', '/v2/kafka/{p}/instances', { ...plainSpec('kafka-test'), ...change }),
  };
}

export type TestSandbox = ReturnType<typeof testSandbox>;

export function textAt(answer: Answer, key: string): string {
  const value: unknown = typeof answer.body === 'object' && answer.body !== null ? Reflect.get(answer.body, key) : null;
  if (typeof value !== 'string') throw new Error(`No text at ${key}: ${JSON.stringify(answer.body)}`);
  return value;
}
