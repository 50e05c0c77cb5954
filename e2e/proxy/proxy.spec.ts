/** The proxy itself, asked as no page would: who is sent where, and what gets no further. */
import example from '../../src/contract/fixtures/create-instance-request.json' with { type: 'json' };
import { PERMIT_HEADER } from '../../src/contract/gateway-api';
import { ask, askPlainly, cookieHeader, headersOf, ofThePage, signIn } from './ask';
import { NAME } from './documented-nginx';
import { expect, test } from './fixtures';

const ROUTE = '__Host-launchpad-gateway';
const PROJECT = '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c';
const HSTS = 'max-age=31536000';
const LOOKUP = '/api/cloud/dms/v2/available-zones';

const portOf = (origin: string): number => Number(new URL(origin).port);

test('each gateway knows its own sessions only, and the proxy leads each browser to its own every time', async ({
  team,
}) => {
  for (const [mine, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const { answer, cookies, secret } = await signIn(team, new Map([[ROUTE, mine]]));
    expect([answer.status, answer.cookies.has(ROUTE)]).toEqual([200, false]);
    for (let time = 0; time < 10; time += 1) {
      const { status } = await ask(team, { path: '/api/session', headers: headersOf({ cookies, secret }) });
      expect(status).toBe(200);
    }
    const astray = headersOf({ cookies: new Map([...cookies, [ROUTE, other]]), secret });
    expect((await ask(team, { path: '/api/session', headers: astray })).status).toBe(401);
  }
});

test('who comes for the first time is given a gateway, and stays with it', async ({ team }) => {
  const first = await ask(team, { path: '/' });
  const line = [first.headers['set-cookie']].flat().join();
  expect(line).toMatch(/^__Host-launchpad-gateway=[ab]; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  const again = await ask(team, { path: '/', headers: { cookie: cookieHeader(first.cookies) } });
  expect([again.status, again.headers['set-cookie']]).toEqual([200, undefined]);
});

test('a gateway that is down is stood in for at once, for a POST too, and people stay where they signed in', async ({
  team,
}) => {
  const first = await signIn(team, new Map([[ROUTE, 'a']]));
  await team.gateway('a').kill();
  const lost = await ask(team, { path: '/api/session', headers: headersOf(first) });
  expect([lost.status, lost.cookies.get(ROUTE)]).toEqual([401, 'b']);
  const back = await signIn(team, new Map([...first.cookies, ...lost.cookies]));
  expect([back.answer.status, back.cookies.get(ROUTE)]).toEqual([200, 'b']);
  await team.restart('a');
  const later = await ask(team, { path: '/api/session', headers: headersOf(back) });
  expect([later.status, later.headers['set-cookie']]).toEqual([200, undefined]);
});

test('A16: what a client says of proxies changes nothing, and around the proxy nobody is answered', async ({
  team,
  cloud,
}) => {
  const own = headersOf(await signIn(team));
  const before = (await cloud.journal()).length;
  const spoofed = {
    'x-forwarded-proto': 'http',
    'x-forwarded-host': 'evil.com',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-user': 'admin',
    'x-real-ip': '127.0.0.1',
    forwarded: 'for=127.0.0.1;host=evil.com;proto=http',
  };
  const { status, headers } = await ask(team, { path: '/api/session', headers: { ...spoofed, ...own } });
  expect([status, headers.location]).toEqual([200, undefined]);
  // Nobody becomes somebody by such a header, and no other origin becomes the console's own.
  expect((await ask(team, { path: '/api/session', headers: spoofed })).status).toBe(401);
  const asEvil = { ...ofThePage, ...spoofed, ...own, origin: 'https://evil.com' };
  expect((await ask(team, { method: 'POST', path: '/api/permits', headers: asEvil, body: '{}' })).status).toBe(403);

  const around = { ...spoofed, 'x-forwarded-proto': 'https', ...own };
  for (const name of ['a', 'b'] as const) {
    const port = portOf(team.gateway(name).origin);
    const refused = await askPlainly(port, { path: LOOKUP, headers: around, localAddress: '127.0.0.9' });
    expect([refused.status, refused.body]).toEqual([403, expect.stringContaining('LAUNCHPAD.PROXY')]);
  }
  expect(await cloud.journal()).toHaveLength(before);
});

test('A1: another name gets no TLS, another Host no answer of the console, and plain HTTP leads to TLS', async ({
  team,
}) => {
  await expect(ask(team, { servername: 'evil.com', headers: { host: 'evil.com' } })).rejects.toThrow(/alert|name/i);
  const inside = await ask(team, { headers: { host: 'evil.com' } });
  expect([inside.status, inside.body.includes('<div id="root">')]).toEqual([421, false]);
  const plain = await askPlainly(team.ports.http, { path: '/instances?x=1', headers: { host: NAME } });
  expect([plain.status, plain.headers.location]).toEqual([308, `https://${NAME}/instances?x=1`]);
});

test('A5: nothing is upgraded to a WebSocket', async ({ team, cloud }) => {
  const own = headersOf(await signIn(team));
  const before = (await cloud.journal()).length;
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...own,
  };
  for (const path of ['/', '/api/session', LOOKUP]) {
    expect([path, (await ask(team, { path, headers })).status]).toEqual([path, 400]);
  }
  expect(await cloud.journal()).toHaveLength(before);
});

test('A19: a body that is too long is answered 413 and reaches nobody, with its length announced or not', async ({
  team,
  cloud,
}) => {
  const own = headersOf(await signIn(team));
  const before = (await cloud.journal()).length;
  const path = `/api/cloud/kms/v1.0/${PROJECT}/kms/list-keys`;
  const body = '{"limit":"10"}'.padEnd(64 * 1024 + 1);
  const headers = { ...ofThePage, ...own };
  for (const framing of [{ 'content-length': String(body.length) }, { 'transfer-encoding': 'chunked' }]) {
    const answer = await ask(team, { method: 'POST', path, headers: { ...headers, ...framing }, body });
    expect([answer.status, answer.headers['strict-transport-security']]).toEqual([413, HSTS]);
  }
  expect(await cloud.journal()).toHaveLength(before);
  const fits = await ask(team, { method: 'POST', path, headers, body: body.slice(0, -1) });
  expect(fits.status).toBe(200);
});

test('A13: the header that keeps browsers on TLS stands once on every answer', async ({ team }) => {
  for (const path of ['/', '/api/session', '/nothing.js']) {
    expect([path, (await ask(team, { path })).headers['strict-transport-security']]).toEqual([path, HSTS]);
  }
});

test('a gateway that is told to end lets the create that runs through, and the other one takes over', async ({
  team,
  cloud,
}) => {
  const own = headersOf(await signIn(team, new Map([[ROUTE, 'a']])));
  const headers = { ...ofThePage, ...own };
  const permitBody = JSON.stringify({ project_id: PROJECT });
  const permitted = await ask(team, { method: 'POST', path: '/api/permits', headers, body: permitBody });
  const { permit } = JSON.parse(permitted.body) as { permit: string };
  await cloud.faults([{ path: '/v2/kafka/*/instances', when: 'after', action: { delaySeconds: 2 } }]);
  const create = ask(team, {
    method: 'POST',
    path: `/api/cloud/dms/v2/kafka/${PROJECT}/instances`,
    headers: { ...headers, [PERMIT_HEADER]: permit },
    body: JSON.stringify(example),
  });
  await expect.poll(async () => (await cloud.creates()).length).toBe(1);
  const ended = team.gateway('a').end();
  await expect.poll(() => team.gateway('a').output()).toContain('Waiting for a running create request');
  const meanwhile = await ask(team, { path: '/api/session', headers: own });
  expect([meanwhile.status, meanwhile.cookies.get(ROUTE)]).toEqual([401, 'b']);
  const answer = await create;
  // Whatever the cloud said of the example's ids.
  expect(answer.headers['x-launchpad-answer']).toBe('cloud');
  await ended;
  expect(await cloud.creates()).toHaveLength(1);
  await team.restart('a');
});

test('A25: an address that signs in without end is told to wait, and keeps nobody else from signing in', async ({
  team,
}) => {
  const guess = (index: number) => {
    const who = { way: 'password', region: 'sandbox-1', domain: 'sandbox', password: 'wrong-Password-1' };
    const body = JSON.stringify({ ...who, user: `user-${index}` });
    const asked = { method: 'POST', path: '/api/sign-in', headers: ofThePage, body };
    return ask(team, { ...asked, localAddress: '127.0.0.2' });
  };
  const flood = await Promise.all(Array.from({ length: 100 }, (_, index) => guess(index)));
  const statuses = new Set(flood.map(({ status }) => status));
  // Those that nginx or a gateway lets through are refused by IAM.
  expect([...statuses].sort()).toEqual([401, 429]);
  expect((await signIn(team)).answer.status).toBe(200);
  const page = await ask(team, { path: '/api/sign-in', localAddress: '127.0.0.2' });
  expect([page.status, page.headers['strict-transport-security']]).toEqual([200, HSTS]);
});
