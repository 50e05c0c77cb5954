/** However a session ends, what it held goes with it. */
import { describe, expect, it } from 'vitest';
import { createPermits } from '../passage/permits';
import { createSessions } from './sessions';
import { oneSession } from './testing/one-session';

const HOUR_MS = 3_600_000;

function opened(max?: number) {
  let now = 0;
  const permits = createPermits(() => 0);
  const sessions = createSessions(() => now, max, permits.endSession);
  const { account } = oneSession({ session: SESSION, send: async () => new Response() }).backend.anonymous ?? {};
  if (!account) throw new Error('Nobody comes without signing in.');
  const open = () => sessions.open(account);
  const { secret, session } = open();
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
  it('are good while it lives', () => {
    const { isGood, open, pass, sessions, secret } = opened();
    pass(7);
    open();
    expect(sessions.find(secret)).toBeDefined();
    expect(isGood()).toBe(true);
  });

  it('go when it is signed out', () => {
    const { isGood, sessions, id } = opened();
    sessions.close(id);
    expect(isGood()).toBe(false);
  });

  it('go when it is asked for too late', () => {
    const { isGood, sessions, secret, pass } = opened();
    pass(9);
    expect(sessions.find(secret)).toBeUndefined();
    expect(isGood()).toBe(false);
  });

  it('go when somebody else comes long after', () => {
    const { isGood, open, pass } = opened();
    pass(9);
    open();
    expect(isGood()).toBe(false);
  });

  it('go when others need its place', () => {
    const { isGood, open } = opened(2);
    open();
    expect(isGood()).toBe(true);
    open();
    expect(isGood()).toBe(false);
  });
});
