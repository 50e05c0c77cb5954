/**
 * A26: what a setting opens (a port that is forwarded, a name, every address where all is simulated, a folder), it opens for
 * that and for nothing else. Byte by byte, as A1.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { testGateway } from '../../testing/gateway/test-gateway';
import { withoutBase } from '../node/request-line';
import type { Door } from '../node/team-config';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function open(door: Door) {
  const gateway = testGateway();
  const { port, close } = await gateway.open(door);
  closing.push(close);
  const get = (target: string, host: string, more: readonly string[] = []) => {
    const lines = [`Host: ${host.replace('PORT', String(port))}`, ...more, 'Connection: close'];
    return sendRaw(port, `GET ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  };
  return { gateway, port, get };
}

const PATHS = ['/', '/create/basics', '/api/session', '/api/cloud/dms/v2/available-zones', '/healthz'];
const statuses = async (get: Awaited<ReturnType<typeof open>>['get'], host: string) =>
  Promise.all(PATHS.map(async (path) => (await get(path, host)).status));
const NOWHERE = PATHS.map(() => 421);

describe('A26: a forwarded port', () => {
  const door: Door = { publicPort: 19_000 };

  it.each(['127.0.0.1:PORT', '127.0.0.1:19000'])('%s is ours', async (host) => {
    const { get } = await open(door);
    expect(await statuses(get, host)).toEqual([200, 200, 200, 200, 200]);
  });

  it.each([
    '127.0.0.1:19001',
    '127.0.0.1',
    '127.0.0.2:19000',
    '[::1]:19000',
    'evil.com:19000',
    'localhost.evil.com:19000',
    '127.0.0.1.nip.io:19000',
    '127.0.0.1:19000.evil.com',
    '127.0.0.1:019000',
    '0.0.0.0:19000',
    '192.168.1.2:19000',
  ])('%s is not', async (host) => {
    const { gateway, get } = await open(door);
    expect(await statuses(get, host)).toEqual(NOWHERE);
    expect(gateway.sent).toEqual([]);
  });

  it('leads a page of localhost to the same port of 127.0.0.1, and has no data there', async () => {
    const { get } = await open(door);
    const page = await get('/instances?x=1', 'localhost:19000');
    expect([page.status, page.headers.location]).toEqual([308, 'http://127.0.0.1:19000/instances?x=1']);
    expect((await get('/api/session', 'localhost:19000')).status).toBe(421);
  });

  it('has an origin of its own, which the other port does not share', async () => {
    const { get } = await open(door);
    const from = (origin: string) => get('/api/session', '127.0.0.1:19000', [`Origin: ${origin}`]);
    expect((await from('http://127.0.0.1:19000')).status).toBe(200);
    for (const origin of ['http://127.0.0.1:8787', 'http://127.0.0.1:19001', 'https://127.0.0.1:19000', 'null']) {
      expect([origin, (await from(origin)).status]).toEqual([origin, 403]);
    }
  });
});

describe('A26: where all is simulated', () => {
  const door: Door = { simulated: ['demo.example.com'] };

  it.each([
    '127.0.0.1:PORT',
    '127.0.0.1:9000',
    '127.0.0.1',
    '192.168.1.2:9000',
    '[::1]:9000',
    '[fd00::1]',
    'localhost:9000',
    'LOCALHOST:9000',
    'demo.example.com',
    'Demo.Example.com:8443',
  ])('%s is ours', async (host) => {
    const { get } = await open(door);
    expect(await statuses(get, host)).toEqual([200, 200, 200, 200, 200]);
  });

  it.each([
    'evil.com',
    'evil.com:PORT',
    'localhost.',
    'localhost.evil.com:9000',
    'sub.localhost:9000',
    '127.0.0.1.nip.io',
    '127.0.0.1.',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '[127.0.0.1]',
    '[::1%25lo]',
    '[::1',
    '::1',
    'a.demo.example.com',
    'demo.example.com.',
    'demo.example.com.evil.com',
    'demo.example.com:443:443',
    'u@127.0.0.1:9000',
    '127.0.0.1:99999',
    '127.0.0.1 evil.com',
    '127.0.0.1,evil.com',
    '',
  ])('%j is not', async (host) => {
    const { gateway, get } = await open(door);
    expect(await statuses(get, host)).toEqual(NOWHERE);
    expect(gateway.sent).toEqual([]);
  });

  it.each([
    ['127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['[::1]:9000', 'http://[::1]:9000'],
    ['demo.example.com', 'https://demo.example.com'],
    ['demo.example.com:8443', 'https://demo.example.com:8443'],
  ])('a page of %s may ask as %s, and no other site', async (host, origin) => {
    const { get } = await open(door);
    const from = (other: string) => get('/api/session', host, [`Origin: ${other}`]);
    expect((await from(origin)).status).toBe(200);
    for (const other of ['http://evil.com', 'https://evil.com', 'http://127.0.0.1:1', `${origin}.evil.com`, 'null']) {
      expect([other, (await from(other)).status]).toEqual([other, 403]);
    }
  });
});

describe('A26: an address that is not ours', () => {
  it.each<[string, Door]>([
    ['one person', {}],
    ['a simulation', { simulated: [] }],
    ['a forwarded port', { publicPort: 19_000 }],
  ])('of %s gets a page in both languages with nothing of the request, and scripts get data', async (_what, door) => {
    const { get } = await open(door);
    const page = await get('/<b>?x=evil', 'evil.com', ['Accept: text/html']);
    expect([page.status, page.headers['content-type']]).toEqual([421, 'text/html; charset=utf-8']);
    expect(page.body).toMatch(/PUBLIC_PORT.*lang="zh-CN".*ALLOWED_HOSTS/s);
    expect(page.body).not.toMatch(/evil/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    const data = await get('/api/session', 'evil.com', ['Accept: text/html']);
    expect(JSON.parse(data.body)).toMatchObject({ outcome: 'not-sent', error_code: 'LAUNCHPAD.HOST' });
  });
});

describe('A26: a folder behind a proxy', () => {
  const door: Door = { basePath: '/kafka/' };

  it.each([
    ['/kafka/', 200],
    ['/kafka', 200],
    ['/kafka/create/basics?return=review', 200],
    ['/kafka/assets/index-Abc_123.js', 200],
    ['/kafka/api/session', 200],
    ['/kafka/healthz', 200],
    ['/', 200],
    ['/api/session', 200],
    ['/kafka//api/session', 404],
    ['/kafka/../api/session', 404],
    ['/kafka/kafka/api/session', 404],
    ['/kafkaesque/api/session', 404],
    ['/Kafka/api/session', 404],
    ['/%6bafka/api/session', 404],
  ])('GET %s is %i', async (target, status) => {
    const { get } = await open(door);
    const answer = await get(target, '127.0.0.1:PORT');
    expect(answer.status).toBe(status);
  });

  it('asks whoever comes through it the same as anybody', async () => {
    const { get } = await open(door);
    expect((await get('/kafka/api/session', 'evil.com')).status).toBe(421);
    expect((await get('/kafka/api/session', '127.0.0.1:PORT', ['Origin: http://evil.com'])).status).toBe(403);
    const led = await get('/kafka/create?x=1', 'localhost:PORT');
    expect(led.headers.location).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/kafka\/create\?x=1$/);
  });

  it('is taken away once, and nothing else is', () => {
    const segment = fc.stringMatching(/^[a-z0-9._-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment, { minLength: 1, maxLength: 3 }), (path, folder) => {
        const target = `/${path.join('/')}`;
        const base = `/${folder.join('/')}/`;
        expect(withoutBase(base.slice(0, -1) + target, base)).toBe(target);
        if (!`${target}/`.startsWith(base)) expect(withoutBase(target, base)).toBe(target);
        expect(withoutBase(target, '/')).toBe(target);
      }),
    );
  });
});
