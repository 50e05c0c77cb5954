/** The way out through a forward proxy: it gets host names and nothing else, and "nothing was sent" stays certain. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, createServer as createSocketServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { SELF_SIGNED } from '../../testing/gateway/self-signed';
import type { WireRequest } from '../transport';
import { type BufferedResponse, NotSent } from '../upstream';
import { readConfig } from './config';
import { isDirect, readProxy } from './forward-proxy';
import { httpTransport } from './http-transport';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function portOf(server: Pick<Server, 'listen' | 'address' | 'close' | 'once'>): Promise<number> {
  closing.push(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server as Server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A cloud over TLS, and what reached it. */
async function cloud(answer: RequestListener = (_incoming, outgoing) => void outgoing.end('{"ok":1}')) {
  const seen: string[] = [];
  const server = createSecureServer(SELF_SIGNED, (incoming, outgoing) => {
    incoming
      .on('data', () => undefined)
      .on('end', () => {
        seen.push(`${incoming.method} ${incoming.url}`);
        answer(incoming, outgoing);
      });
  });
  server.on('tlsClientError', () => undefined);
  return { port: await portOf(server), seen };
}

type Refuse = (socket: Socket) => void;

/** A forward proxy, what it was asked for, and every byte that went through it to the cloud. */
async function forwardProxy(refuse?: Refuse) {
  const asked: { target: string; proof: string | undefined }[] = [];
  const bytes: Buffer[] = [];
  const server = createServer((_incoming, outgoing) => void outgoing.writeHead(500).end());
  server.on('connect', (incoming, socket: Socket) => {
    asked.push({ target: incoming.url ?? '', proof: incoming.headers['proxy-authorization'] });
    socket.on('error', () => undefined);
    if (refuse) return refuse(socket);
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const way = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.on('data', (part) => bytes.push(part));
      socket.pipe(way).pipe(socket);
    });
    way.on('error', () => socket.destroy());
    closing.push(() => way.destroy());
  });
  return { port: await portOf(server), asked, bytes };
}

const request = (port: number, change: Partial<WireRequest> = {}): WireRequest => ({
  origin: `https://127.0.0.1:${port}`,
  method: 'POST',
  path: '/instances',
  headers: { 'x-auth-token': 'CANARY-token' },
  body: '{"password":"CANARY-password"}',
  repeatable: false,
  signal: new AbortController().signal,
  ...change,
});

const through = (port: number, user = '', direct: readonly string[] = []) =>
  httpTransport({ proxy: new URL(`http://${user}127.0.0.1:${port}`), direct }, SELF_SIGNED.cert);

const whyOf = (sending: Promise<BufferedResponse>): Promise<unknown> =>
  sending.then(
    ({ status }) => status,
    (error: unknown) => (error instanceof NotSent ? error.why : 'perhaps sent'),
  );

const text = (status: string) => (socket: Socket) => void socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`);

describe('through a forward proxy', () => {
  it.each([true, false])(
    'a request arrives once, and the proxy sees a host and no word of it (repeatable: %s)',
    async (repeatable) => {
      const { port, seen } = await cloud();
      const proxy = await forwardProxy();
      const answer = await through(proxy.port)(request(port, { repeatable }));
      expect([answer.status, seen]).toEqual([200, ['POST /instances']]);
      expect(proxy.asked).toEqual([{ target: `127.0.0.1:${port}`, proof: undefined }]);
      expect(proxy.bytes.length).toBeGreaterThan(0);
      expect(Buffer.concat(proxy.bytes).toString('latin1')).not.toMatch(/CANARY|instances/);
    },
  );

  it('reads share a tunnel, and each change has one of its own', async () => {
    const { port } = await cloud();
    const proxy = await forwardProxy();
    const send = through(proxy.port);
    await send(request(port, { method: 'GET', body: undefined, repeatable: true }));
    await send(request(port, { method: 'GET', body: undefined, repeatable: true }));
    expect(proxy.asked).toHaveLength(1);
    await send(request(port));
    await send(request(port));
    expect(proxy.asked).toHaveLength(3);
  });

  it.each([
    ['user:secret@', 'user:secret'],
    ['us%40er:p%3Aa%2Fss@', 'us@er:p:a/ss'],
    ['user@', 'user:'],
    ['%E5%BC%A0:x@', '张:x'],
  ])('with the credentials %s it is given them, and the cloud is not', async (user, proof) => {
    const { port } = await cloud(({ headers }, outgoing) => {
      outgoing.statusCode = headers['proxy-authorization'] === undefined ? 200 : 500;
      outgoing.end();
    });
    const proxy = await forwardProxy();
    expect((await through(proxy.port, user)(request(port))).status).toBe(200);
    expect(proxy.asked[0]?.proof).toBe(`Basic ${Buffer.from(proof).toString('base64')}`);
  });

  it.each<[string, Refuse, unknown]>([
    ['wants to know who asks', text('407 Proxy Authentication Required'), { code: 'PROXY_USER_MISSING' }],
    ['wants a password', text('407 Denied\r\nproxy-authenticate: basic realm="x"'), { code: 'PROXY_USER_MISSING' }],
    [
      'asks in several ways',
      text('407 Denied\r\nproxy-authenticate: Negotiate\r\nproxy-authenticate: Basic realm="x"'),
      { code: 'PROXY_USER_MISSING' },
    ],
    [
      'takes no password at all',
      text('407 Denied\r\nproxy-authenticate: Negotiate\r\nproxy-authenticate: NTLM realm="basic"'),
      { code: 'PROXY_REFUSED', detail: 'HTTP 407' },
    ],
    ['forbids the host', text('403 Forbidden'), { code: 'PROXY_REFUSED', detail: 'HTTP 403' }],
    ['cannot reach the host', text('502 Bad Gateway'), { code: 'PROXY_REFUSED', detail: 'HTTP 502' }],
    ['leads elsewhere', text('302 Found'), { code: 'PROXY_REFUSED', detail: 'HTTP 302' }],
    ['says nothing and hangs up', (socket) => void socket.destroy(), { code: 'NO_PROXY' }],
    ['is no proxy', (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n'), { code: 'NO_PROXY' }],
    ['opens a tunnel to nobody', (socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n'), { code: 'NOT_SENT' }],
    [
      'speaks before the cloud does',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\nhello'),
      { code: 'PROXY_REFUSED', detail: 'HTTP 200' },
    ],
    [
      'answers in the cloud’s place, without its certificate',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\n{"instance_id":"i-1"}'));
      },
      { code: 'NO_TRUST' },
    ],
  ])('one that %s: nothing was sent, and the reason is told', async (_what, refuse, why) => {
    const { port, seen } = await cloud();
    const proxy = await forwardProxy(refuse);
    for (const repeatable of [true, false]) {
      expect(await whyOf(through(proxy.port)(request(port, { repeatable })))).toEqual(why);
    }
    expect([proxy.asked.length, seen]).toEqual([2, []]);
  });

  it.each([
    ['407 Denied\r\nproxy-authenticate: Basic realm="x"', { code: 'PROXY_USER_REFUSED' }],
    ['407 Denied\r\nproxy-authenticate: NTLM', { code: 'PROXY_REFUSED', detail: 'HTTP 407' }],
    ['403 Forbidden', { code: 'PROXY_REFUSED', detail: 'HTTP 403' }],
  ])(
    'one that answers %j to a username and password: nothing was sent, and they are told nobody',
    async (answer, why) => {
      const { port, seen } = await cloud();
      const proxy = await forwardProxy(text(answer));
      expect(await whyOf(through(proxy.port, 'user:CANARY-password@')(request(port)))).toEqual(why);
      expect(seen).toEqual([]);
    },
  );

  it('that is not there: nothing was sent', async () => {
    const { port, seen } = await cloud();
    const gone = createSocketServer();
    const free = await portOf(gone as unknown as Server);
    await new Promise((resolve) => gone.close(resolve));
    expect(await whyOf(through(free)(request(port)))).toEqual({ code: 'NO_PROXY' });
    expect(seen).toEqual([]);
  });

  it('with a tunnel that breaks after the request left: perhaps sent, and sent once', async () => {
    const { port, seen } = await cloud(({ socket }) => void socket.destroy());
    const proxy = await forwardProxy();
    expect(await whyOf(through(proxy.port)(request(port)))).toBe('perhaps sent');
    expect([proxy.asked.length, seen]).toEqual([1, ['POST /instances']]);
  });

  it('and a cloud that nobody vouches for: nothing was sent', async () => {
    const { port, seen } = await cloud();
    const proxy = await forwardProxy();
    const send = httpTransport({ proxy: new URL(`http://127.0.0.1:${proxy.port}`), direct: [] });
    expect(await whyOf(send(request(port)))).toEqual({ code: 'NO_TRUST' });
    expect(seen).toEqual([]);
  });

  it('not at all, for what is excepted', async () => {
    const { port } = await cloud();
    const proxy = await forwardProxy();
    expect((await through(proxy.port, '', ['127.0.0.1'])(request(port))).status).toBe(200);
    expect(proxy.asked).toEqual([]);
  });
});

describe('without one', () => {
  it.each([
    ['https://no-such-host.invalid', { code: 'NO_HOST' }],
    ['https://127.0.0.1:1', { code: 'NOT_SENT' }],
    ['http://127.0.0.1:1', { code: 'NOT_SENT' }],
  ])('%s says why nothing was sent', async (origin, why) => {
    expect(await whyOf(httpTransport()(request(1, { origin })))).toEqual(why);
  });
});

describe('NO_PROXY', () => {
  const IAM = 'https://iam.cn-north-4.myhuaweicloud.com';
  it.each<[string, string, boolean]>([
    [IAM, 'iam.cn-north-4.myhuaweicloud.com', true],
    [IAM, 'myhuaweicloud.com', true],
    [IAM, '.myhuaweicloud.com', true],
    [IAM, '*.MyHuaweiCloud.com', true],
    [IAM, 'localhost 127.0.0.1, .myhuaweicloud.com:443', true],
    [IAM, '*', true],
    [IAM, 'myhuaweicloud.com:8443', false],
    [IAM, 'huaweicloud.com', false],
    [IAM, 'iam.cn-north-4.myhuaweicloud.com.evil.com', false],
    [IAM, '.', false],
    [IAM, '', false],
    ['https://127.0.0.1:8443', '127.0.0.1:8443', true],
    ['https://127.0.0.1:8443', '127.0.0.1:443', false],
  ])('%s with %j: %s', (origin, NO_PROXY, direct) => {
    const { settings } = readProxy({ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY });
    expect(isDirect(origin, settings?.direct ?? [])).toBe(direct);
  });
});

describe('HTTPS_PROXY', () => {
  const proxyOf = (env: Record<string, string>, args = ['--region', 'cn-north-4']) => {
    const read = readConfig(args, env);
    return read.kind === 'config' ? read.config.proxy?.proxy.host : read;
  };

  it.each([
    [{ HTTPS_PROXY: 'http://proxy.example.com:3128' }, 'proxy.example.com:3128'],
    [{ https_proxy: 'http://user:pw@proxy:3128/' }, 'proxy:3128'],
    [{ HTTPS_PROXY: 'https://[::1]:8443', https_proxy: 'http://other' }, '[::1]:8443'],
    [{ HTTP_PROXY: 'http://proxy:3128' }, undefined],
    [{ HTTPS_PROXY: '' }, undefined],
  ])('%j is %s', (env, host) => {
    expect(proxyOf(env)).toBe(host);
  });

  it.each([
    'proxy:3128',
    'proxy.example.com',
    'socks5://proxy:1080',
    'http://',
    'http://proxy/path',
    'http://u:CANARY@proxy?x',
  ])('%s is none, which is said without its value', (HTTPS_PROXY) => {
    const read = proxyOf({ HTTPS_PROXY });
    expect(read).toMatchObject({ kind: 'wrong', problems: [expect.stringMatching(/^HTTPS_PROXY: /)] });
    expect(JSON.stringify(read)).not.toContain('CANARY');
  });

  it('is not read for what is simulated', () => {
    expect(proxyOf({ HTTPS_PROXY: 'nonsense' }, [])).toBeUndefined();
    expect(proxyOf({ HTTPS_PROXY: 'http://proxy' }, ['--upstream', 'http://127.0.0.1:8790'])).toBeUndefined();
  });
});
