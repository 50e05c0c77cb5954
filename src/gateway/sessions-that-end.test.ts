/** However a session ends, what it held goes with it. */
import { describe, expect, it } from 'vitest';
import { oneSession } from './one-session';
import { createPermits } from './permits';
import { createSessions } from './sessions';

const HOUR_MS = 3_600_000;

async function opened(max?: number) {
  let now = 0;
  const permits = createPermits(() => 0);
  const sessions = createSessions(() => now, max, permits.endSession);
  const { account } = oneSession({ session: SESSION, send: async () => new Response() }).backend.anonymous ?? {};
  if (!account) throw new Error('Nobody comes without signing in.');
  const open = () => sessions.open(account);
  const { secret, session } = await open();
  const { id } = session;
  const scope = { sessionId: id, projectId: 'p' };
  const permit = permits.issue(scope);
  const isGood = () => permits.refusal(permit, scope) === undefined;
  return { sessions, open, id, secret, isGood, pass: (hours: number) => (now += hours * HOUR_MS) };
}

const SESSION = {
  mode: 'sandbox',
  region: 'sandbox-1',
  projectId: 'p',
  projectName: 'p',
  who: 'demo',
  way: 'sandbox',
} as const;

describe("a session's permits", () => {
  it('are good while it lives', async () => {
    const { isGood, open, pass, sessions, secret } = await opened();
    pass(7);
    await open();
    expect(await sessions.find(secret)).toBeDefined();
    expect(isGood()).toBe(true);
  });

  it('go when it is signed out', async () => {
    const { isGood, sessions, id } = await opened();
    sessions.close(id);
    expect(isGood()).toBe(false);
  });

  it('go when it is asked for too late', async () => {
    const { isGood, sessions, secret, pass } = await opened();
    pass(9);
    expect(await sessions.find(secret)).toBeUndefined();
    expect(isGood()).toBe(false);
  });

  it('go when somebody else comes long after', async () => {
    const { isGood, open, pass } = await opened();
    pass(9);
    await open();
    expect(isGood()).toBe(false);
  });

  it('go when others need its place', async () => {
    const { isGood, open } = await opened(2);
    await open();
    expect(isGood()).toBe(true);
    await open();
    expect(isGood()).toBe(false);
  });
});
