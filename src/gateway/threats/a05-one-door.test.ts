/** A5: one check stands before all routes, on the same path that the router uses. */
import { afterAll, describe, expect, it } from 'vitest';
import { routeTable as routes } from '../../contract/route-table';
import type { Route } from '../../contract/routes';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { testConsole } from '../../testing/gateway/test-console';
import { PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';

const gateway = testGateway();
const { port, close } = await gateway.open();
afterAll(close);

const get = (target: string) =>
  sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);

describe('A5: a target that two readers could read differently', () => {
  const escapes = [
    '/../../etc/passwd',
    '/%2e%2e/',
    '/..%5c',
    '/assets/..%2f..%2fpackage.json',
    '/assets/x.js%00.html',
    '/a\\b',
  ];
  const odd = [
    '//evil.com/',
    '/api//session',
    '/api/./session',
    '/api/x/..;/y',
    '/api/:id',
    '/index.html::$DATA',
    '/./',
    '/a/..',
  ];
  const absent = [
    '/.env',
    '/.git/config',
    '/.vite/manifest.json',
    '/package.json',
    '/index.js.map',
    '/API/session.json',
  ];
  it.each([...escapes, ...odd, ...absent])('%s is no address', async (target) => {
    const answer = await get(target);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatch(/^\{"outcome":"not-sent"/);
  });

  it('of another host is refused, whatever the Host says', async () => {
    expect((await get('http://evil.com/api/session')).status).toBe(400);
    expect((await get('*')).status).toBe(400);
  });

  it('that is very long is refused', async () => {
    expect((await get(`/${'a'.repeat(5000)}`)).status).toBe(414);
    expect((await get(`/${'a'.repeat(20_000)}`)).status).toBe(431);
  });

  it('never reaches the cloud', () => {
    expect(gateway.sent).toEqual([]);
  });
});

describe('A5: without a session', () => {
  const ids = { project_id: PROJECT_ID, instance_id: 'abc-1', firewall_id: 'fw-1', log_group_id: 'g-1' };
  const values: Record<string, string> = { ...ids, topic_name: 'orders', user_name: 'writer' };
  const table = Object.entries<Route>(routes).map(([name, route]) => ({ name, ...route }));
  const own = [
    'GET /api/session',
    'POST /api/session',
    'DELETE /api/session',
    'GET /api/projects',
    'POST /api/session/project',
  ];
  const others = ['POST /api/permits', 'GET /api/anything', 'GET /api', 'GET /api/cloud', 'PUT /api/sign-in/x'];
  const calls = table.map(({ method, service, path }) => {
    const filled = path.replace(/\{(\w+)\}/g, (_all, key: string) => values[key] ?? '');
    return `${method} /api/cloud/${service}${filled}`;
  });

  it.each([...own, ...others, ...calls])('%s is answered with 401', async (line) => {
    const { visitor, wire, sessions } = testConsole();
    const [method = '', path = ''] = line.split(' ');
    const answer = await visitor().ask(method, path, method === 'GET' ? undefined : {});
    expect([answer.status, wire, sessions.size()]).toEqual([401, [], 0]);
    // A create may be the second copy of one that was sent; of everything else it is certain that nothing was.
    const isCreate = calls.indexOf(line) >= 0 && table[calls.indexOf(line)]?.effect === 'create';
    expect(await answer.json()).toMatchObject({ outcome: isCreate ? 'settle-first' : 'not-sent' });
  });

  it.each(['Bearer x', 'Basic eDp4', 'SDK-HMAC-SHA256 Access=x, SignedHeaders=x, Signature=x'])(
    'the credential %j is none',
    async (authorization) => {
      const { visitor, wire } = testConsole();
      const headers = { authorization, 'x-auth-token': 'x', cookie: 'launchpad-8787=x' };
      expect((await visitor().ask('GET', '/api/session', undefined, headers)).status).toBe(401);
      expect(wire).toEqual([]);
    },
  );
});

describe('A5: a request', () => {
  it('that asks for another protocol is answered as if it had not', async () => {
    const head = `GET /api/cloud/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n`;
    expect((await sendRaw(port, head)).status).toBe(404);
  });
});
