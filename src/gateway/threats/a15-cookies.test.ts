/** A15: the cookie of a session, and how long it is good. */
import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SANDBOX_REGION } from '../../sandbox/credentials';
import { cookieForm, readCookie, setCookie } from '../session-cookie';
import { createSessions } from '../sessions';
import { SANDBOX_KEYS, testConsole } from '../testing/test-console';

const KEYS = { way: 'keys', ...SANDBOX_KEYS, region: SANDBOX_REGION };
const HOUR_MS = 3_600_000;

async function signedInCookie(console = testConsole()) {
  const visitor = console.visitor();
  const answer = await visitor.ask('POST', '/api/sign-in', KEYS);
  return { visitor, header: answer.headers.get('set-cookie') ?? '', clock: console.clock };
}

const isSignedIn = async (visitor: { ask: (method: string, path: string) => Promise<Response> }) =>
  (await visitor.ask('GET', '/api/session')).status === 200;

describe('A15: the cookie', () => {
  it('on 127.0.0.1 has the port in its name, and no script or other site can use it', async () => {
    const { header } = await signedInCookie();
    expect(header).toMatch(/^launchpad-8787=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('behind TLS is of this host only, and never sent without TLS', async () => {
    const team = { hosts: ['kafka.example.com'], proxies: new BlockList() };
    const { header } = await signedInCookie(testConsole({}, team));
    expect(header).toMatch(/^__Host-launchpad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
  });

  it('of another console on another port is another one', () => {
    const [one, other] = [cookieForm({ isSecure: false, port: 8787 }), cookieForm({ isSecure: false, port: 8788 })];
    const header = `${setCookie(one, 'a').split(';')[0]}; ${setCookie(other, 'b').split(';')[0]}`;
    expect([readCookie(header, one), readCookie(header, other)]).toEqual(['a', 'b']);
  });

  it('that stands twice is none, so that a planted one wins nothing', () => {
    const form = cookieForm({ isSecure: false, port: 8787 });
    expect(readCookie('launchpad-8787=evil; launchpad-8787=good', form)).toBeUndefined();
    expect(readCookie('xlaunchpad-8787=evil', form)).toBeUndefined();
    expect(readCookie(undefined, form)).toBeUndefined();
  });

  it('from before a restart is good for nothing', async () => {
    const { visitor } = await signedInCookie();
    const after = testConsole().visitor();
    after.cookie = visitor.cookie;
    expect(await isSignedIn(after)).toBe(false);
  });

  it('from before signing out is good for nothing', async () => {
    const { visitor } = await signedInCookie();
    const old = visitor.cookie;
    await visitor.ask('DELETE', '/api/session');
    visitor.cookie = old;
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('that was planted before signing in is not the one afterwards', async () => {
    const { visitor } = testConsole();
    const somebody = visitor();
    somebody.cookie = `launchpad-8787=${'a'.repeat(43)}`;
    await somebody.ask('POST', '/api/sign-in', KEYS);
    expect(somebody.cookie).not.toContain('aaaa');
  });

  it('is good for 8 hours without a request, and for 48 with', async () => {
    const idle = await signedInCookie();
    idle.clock.advance(8 * HOUR_MS);
    expect(await isSignedIn(idle.visitor)).toBe(true);
    idle.clock.advance(8 * HOUR_MS + 1);
    expect(await isSignedIn(idle.visitor)).toBe(false);
    const busy = await signedInCookie();
    for (let hours = 0; hours < 48; hours += 8) {
      busy.clock.advance(8 * HOUR_MS);
      expect(await isSignedIn(busy.visitor)).toBe(true);
    }
    busy.clock.advance(1);
    expect(await isSignedIn(busy.visitor)).toBe(false);
  });
});

describe('A15: sessions', () => {
  it('are as many as may be; the one that was idle longest ends for a new one', () => {
    let now = 0;
    const sessions = createSessions(() => now, 3);
    const account = { about: {} } as Parameters<typeof sessions.open>[0];
    const [a, b, c] = [sessions.open(account), sessions.open(account), sessions.open(account)];
    now += 1;
    expect(sessions.find(a.id)).toBe(a);
    const d = sessions.open(account);
    expect([a, b, c, d].map(({ id }) => sessions.find(id) !== undefined)).toEqual([true, false, true, true]);
    expect(sessions.size()).toBe(3);
  });

  it('of strangers who come without a cookie again and again drive nobody out', () => {
    const sessions = createSessions(() => 0, 3);
    const account = { about: {} } as Parameters<typeof sessions.open>[0];
    const person = sessions.open(account);
    sessions.find(person.id);
    for (let count = 0; count < 10; count += 1) sessions.open(account);
    expect(sessions.size()).toBe(3);
    expect(sessions.find(person.id)).toBe(person);
  });

  it('have ids that cannot be guessed', () => {
    const sessions = createSessions(() => 0, 2000);
    const account = { about: {} } as Parameters<typeof sessions.open>[0];
    const ids = Array.from({ length: 1000 }, () => sessions.open(account).id);
    expect(new Set(ids).size).toBe(1000);
    // 32 bytes as base64url.
    for (const id of ids) expect(id).toMatch(/^[\w-]{43}$/);
  });
});
