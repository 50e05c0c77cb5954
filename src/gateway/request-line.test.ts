/** Hosts and targets byte by byte: what a client would tidy up is exactly what matters here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from './testing/raw-socket';
import { testGateway } from './testing/test-gateway';

const gateway = testGateway();
let port = 0;
let close = () => {};
beforeAll(async () => {
  ({ port, close } = await gateway.open());
});
afterAll(() => close());

const get = (target: string, hosts: readonly string[]) =>
  sendRaw(
    port,
    `GET ${target} HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}Connection: close\r\n\r\n`,
  );
const own = () => [`127.0.0.1:${port}`];

const PATHS = [
  '/',
  '/api/session',
  '/api/cloud/dms/v2/available-zones',
  '/assets/index-Abc_123.js',
  '/healthz',
  '/__sandbox/state',
];

describe('the Host', () => {
  const foreign = [
    'evil.com',
    'localhost.evil.com',
    '127a0b0c1',
    '127.0.0.1.nip.io',
    'localhost.',
    '127.0.0.1',
    '127.0.0.1:1',
  ];
  it.each([
    ...foreign,
    '[::1]',
    '0.0.0.0',
    '127.0.0.1:PORT.evil.com',
    '127.0.0.1:PORT ,evil.com',
    'u@127.0.0.1:PORT',
    '',
  ])('%j is answered nowhere', async (host) => {
    for (const path of PATHS) {
      const answer = await get(path, [host.replace('PORT', String(port))]);
      expect([path, answer.status]).toEqual([path, 421]);
      expect(answer.body).not.toContain('projectId');
    }
    expect(gateway.sent).toHaveLength(0);
  });

  it('has to be there, once', async () => {
    expect((await get('/', [])).status).toBe(400);
    expect((await get('/', [...own(), ...own()])).status).toBe(400);
    expect((await get('/', [...own(), 'evil.com'])).status).toBe(400);
  });

  it('localhost is sent to the one address of the page, with the query', async () => {
    const answer = await get('/instances/abc?x=1', [`localhost:${port}`]);
    expect([answer.status, answer.headers.location]).toEqual([308, `http://127.0.0.1:${port}/instances/abc?x=1`]);
  });

  it.each(['/api/session', '/api', '/__sandbox/state'])('localhost has no data: %s', async (path) => {
    expect((await get(path, [`localhost:${port}`])).status).toBe(421);
  });

  it('of our own passes', async () => {
    expect((await get('/api/session', own())).status).toBe(200);
  });
});

describe('the target', () => {
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
    const answer = await get(target, own());
    expect(answer.status).toBe(404);
    expect(answer.body).toMatch(/^\{"outcome":"not-sent"/);
  });

  it('of another host is refused, whatever the Host says', async () => {
    expect((await get('http://evil.com/api/session', own())).status).toBe(400);
    expect((await get('*', own())).status).toBe(400);
  });

  it('that is very long is refused', async () => {
    expect((await get(`/${'a'.repeat(5000)}`, own())).status).toBe(414);
    expect((await get(`/${'a'.repeat(20_000)}`, own())).status).toBe(400);
  });
});

describe('a message', () => {
  it.each([
    ['two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'],
    ['a folded header', 'X-A: 1\r\n 2\r\n'],
    ['a bare carriage return', 'X-A: 1\rX-B: 2\r\n'],
  ])('with %s is refused', async (_name, header) => {
    const head = `POST /api/permits HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${header}Connection: close\r\n\r\n0\r\n\r\n`;
    const { status } = await sendRaw(port, head);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('that asks for another protocol is answered as if it had not', async () => {
    const head = `GET /api/cloud/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n`;
    expect((await sendRaw(port, head)).status).toBe(404);
  });
});
