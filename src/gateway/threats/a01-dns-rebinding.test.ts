/** A1: a name of another site that points at 127.0.0.1. Byte by byte: a client would tidy up exactly what matters. */
import { afterAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { testGateway } from '../../testing/gateway/test-gateway';

const gateway = testGateway();
const { port, close } = await gateway.open();
afterAll(close);

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

describe('A1: the Host', () => {
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

  it('of another machine within the request line counts for nothing', async () => {
    expect((await get('http://evil.com/api/session', own())).status).toBe(400);
    expect((await get('http://evil.com/', ['evil.com'])).status).toBe(400);
  });

  it('of our own passes', async () => {
    expect((await get('/api/session', own())).status).toBe(200);
  });
});
