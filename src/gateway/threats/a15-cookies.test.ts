/** A15: there is no cookie; a session is a secret that only our page sends, and how long it is good. */
import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { REQUEST_HEADER } from '../../contract/gateway-api';
import { SANDBOX_REGION } from '../../sandbox/credentials';
import { SANDBOX_KEYS, testConsole, type Visitor } from '../../testing/gateway/test-console';
import { createSessions } from '../sessions';

const KEYS = { way: 'keys', ...SANDBOX_KEYS, region: SANDBOX_REGION };
const HOUR_MS = 3_600_000;

async function signedIn(console = testConsole()) {
  const visitor = console.visitor();
  const answer = await visitor.ask('POST', '/api/sign-in', KEYS);
  return { visitor, answer, clock: console.clock };
}

const isSignedIn = async (visitor: Visitor) => (await visitor.ask('GET', '/api/session')).status === 200;

describe('A15: a cookie', () => {
  const team = { hosts: ['kafka.example.com'], proxies: new BlockList() };
  it.each([
    ['of one person', testConsole()],
    ['for a team', testConsole({}, team)],
    ['that asks nobody', testConsole({ keys: SANDBOX_KEYS })],
    ['with a launch link', testConsole({ keys: SANDBOX_KEYS, needsLaunchLink: true })],
  ])('is set by no answer of a console %s', async (_whose, console) => {
    const person = console.visitor();
    const from = { 'x-forwarded-for': '203.0.113.7' };
    const answers = [
      await person.ask('GET', '/'),
      await person.ask('GET', '/api/session'),
      await person.comeIn(),
      await person.ask('POST', '/api/launch', { launch_token: console.links.issue() }),
      await person.ask('POST', '/api/sign-in', { ...KEYS, secretKey: 'wrong' }, from),
      await person.ask('POST', '/api/sign-in', KEYS, from),
      await person.ask('GET', '/api/cloud/dms/v2/available-zones'),
      await person.ask('DELETE', '/api/session'),
      await person.ask('GET', '/healthz'),
    ];
    expect(answers.map(({ headers }) => headers.get('set-cookie'))).toEqual(answers.map(() => null));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(4);
  });

  it.each<[string, (secret: string) => string]>([
    ['of our own name', (secret) => `launchpad-8787=${secret}`],
    ['for TLS', (secret) => `__Host-launchpad=${secret}`],
    ['of the header’s name', (secret) => `${REQUEST_HEADER}=${secret}`],
    ['that stands twice', (secret) => `launchpad-8787=${secret}; launchpad-8787=${secret}`],
    ['without a name', (secret) => secret],
  ])('%s makes nobody somebody, even with the right secret', async (_what, cookieOf) => {
    const console = testConsole();
    const { visitor } = await signedIn(console);
    const stranger = console.visitor();
    const cookie = cookieOf(visitor.secret);
    for (const [method, path] of [
      ['GET', '/api/session'],
      ['GET', '/api/projects'],
      ['POST', '/api/permits'],
      ['DELETE', '/api/session'],
    ] as const) {
      const body = method === 'POST' ? { project_id: 'x' } : undefined;
      expect([path, (await stranger.ask(method, path, body, { cookie })).status]).toEqual([path, 401]);
    }
    expect(await isSignedIn(visitor)).toBe(true);
  });

  it.each([
    ['of our own name', `launchpad-8787=${'a'.repeat(43)}`],
    ['that stands twice', `launchpad-8787=${'a'.repeat(43)}; launchpad-8787=${'b'.repeat(43)}`],
    ['that is empty', 'launchpad-8787='],
    ['of many others', Array.from({ length: 50 }, (_, index) => `c${index}=${'x'.repeat(100)}`).join('; ')],
    ['that is none', ';;; = ;"'],
  ])(
    '%s that a neighbour planted changes nothing for who is signed in, and nothing when they sign in',
    async (_what, cookie) => {
      const { visitor } = await signedIn();
      expect((await visitor.ask('GET', '/api/session', undefined, { cookie })).status).toBe(200);
      const before = visitor.secret;
      expect((await visitor.ask('POST', '/api/sign-in', KEYS, { cookie })).status).toBe(200);
      expect([visitor.secret === before, cookie.includes(visitor.secret)]).toEqual([false, false]);
      expect((await visitor.ask('DELETE', '/api/session', undefined, { cookie })).status).toBe(200);
    },
  );
});

describe('A15: the secret of a session', () => {
  it('is told once, in the answer that begins it', async () => {
    const { visitor, answer } = await signedIn();
    expect(await answer.text()).toContain(visitor.secret);
    for (const path of ['/api/session', '/api/projects', '/api/sign-in', '/']) {
      const later = await visitor.ask('GET', path);
      expect([path, await later.text(), JSON.stringify([...later.headers])]).not.toContainEqual(
        expect.stringContaining(visitor.secret),
      );
    }
  });

  it.each<[string, (secret: string) => string]>([
    ['cut', (secret) => secret.slice(1)],
    ['longer', (secret) => `${secret}x`],
    ['twice', (secret) => `${secret}, ${secret}`],
    ['beside another value', (secret) => `1, ${secret}`],
    ['in other case', (secret) => secret.toUpperCase()],
    ['in quotes', (secret) => `"${secret}"`],
  ])('%s is none', async (_how, change) => {
    const { visitor } = await signedIn();
    visitor.secret = change(visitor.secret);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('in an address or a body is none', async () => {
    const console = testConsole();
    const { visitor } = await signedIn(console);
    const stranger = console.visitor();
    for (const name of [REQUEST_HEADER, 'secret', 'session']) {
      expect((await stranger.ask('GET', `/api/session?${name}=${visitor.secret}`)).status).toBe(401);
      expect((await stranger.ask('POST', '/api/permits', { [name]: visitor.secret })).status).toBe(401);
    }
  });

  it('from before a restart is good for nothing', async () => {
    const { visitor } = await signedIn();
    const after = testConsole().visitor();
    after.secret = visitor.secret;
    expect(await isSignedIn(after)).toBe(false);
  });

  it('from before signing out is good for nothing', async () => {
    const { visitor } = await signedIn();
    const old = visitor.secret;
    await visitor.ask('DELETE', '/api/session');
    visitor.secret = old;
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it('that was planted before signing in is not the one afterwards', async () => {
    const somebody = testConsole().visitor();
    somebody.secret = 'a'.repeat(43);
    await somebody.ask('POST', '/api/sign-in', KEYS);
    expect(somebody.secret).not.toContain('aaaa');
  });

  it('is good for 8 hours without a request, and for 48 with', async () => {
    const idle = await signedIn();
    idle.clock.advance(8 * HOUR_MS);
    expect(await isSignedIn(idle.visitor)).toBe(true);
    idle.clock.advance(8 * HOUR_MS + 1);
    expect(await isSignedIn(idle.visitor)).toBe(false);
    const busy = await signedIn();
    for (let hours = 0; hours < 48; hours += 8) {
      busy.clock.advance(8 * HOUR_MS);
      expect(await isSignedIn(busy.visitor)).toBe(true);
    }
    busy.clock.advance(1);
    expect(await isSignedIn(busy.visitor)).toBe(false);
  });
});

describe('A15: sessions', () => {
  it('are as many as may be; the one that was idle longest ends for a new one', async () => {
    let now = 0;
    const sessions = createSessions(() => now, 3);
    const account = { about: {} } as Parameters<typeof sessions.open>[0];
    const [a, b, c] = [await sessions.open(account), await sessions.open(account), await sessions.open(account)];
    now += 1;
    expect(await sessions.find(a.secret)).toBe(a.session);
    const d = await sessions.open(account);
    const found = await Promise.all([a, b, c, d].map(({ secret }) => sessions.find(secret)));
    expect(found.map((session) => session !== undefined)).toEqual([true, false, true, true]);
    expect(sessions.size()).toBe(3);
  });

  it('of strangers who come again and again drive nobody out', async () => {
    const sessions = createSessions(() => 0, 3);
    const account = { about: {} } as Parameters<typeof sessions.open>[0];
    const person = await sessions.open(account);
    await sessions.find(person.secret);
    for (let count = 0; count < 10; count += 1) await sessions.open(account);
    expect(sessions.size()).toBe(3);
    expect(await sessions.find(person.secret)).toBe(person.session);
  });

  it('have secrets that cannot be guessed, and are not known to the gateway afterwards', async () => {
    const sessions = createSessions(() => 0, 2000);
    const account = { about: {} } as Parameters<typeof sessions.open>[0];
    const opened = await Promise.all(Array.from({ length: 1000 }, () => sessions.open(account)));
    expect(new Set(opened.map(({ secret }) => secret)).size).toBe(1000);
    for (const { secret, session } of opened) {
      // 32 bytes as base64url.
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(session)).not.toContain(secret);
      expect(await sessions.find(session.id)).toBeUndefined();
    }
  });
});
