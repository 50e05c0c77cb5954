/** A19: too much, too long, too deep or too slow; and somebody else who wants an answer meanwhile. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { testConsole } from '../../testing/gateway/test-console';
import { json, PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';
import { createGatewayServer, listen } from '../node/listen';

const gateway = testGateway();
const { port, close } = await gateway.open();
afterAll(close);

const KEYS = `/api/cloud/kms/v1.0/${PROJECT_ID}/kms/list-keys`;
const head = (path: string, length: number) =>
  [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    'X-Launchpad-Request: 1',
    'Connection: close',
    `Content-Length: ${length}`,
  ].join('\r\n');

const isAlive = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 200;

describe('A19: a request', () => {
  it.each([KEYS, '/api/permits', '/api/launch', '/api/session/project'])(
    'of 10 MB to %s is refused before it has been read',
    async (path) => {
      // No byte of the body is ever sent: who waits for it does not answer.
      const { status } = await sendRaw(port, `${head(path, 10_000_000)}\r\n\r\n`);
      expect(status).toBe(413);
    },
  );

  it('of 10 MB from somebody who signs in is refused before it has been read', async () => {
    const console = testConsole();
    const opened = await console.open();
    const long = head('/api/sign-in', 10_000_000).replace(`:${port}`, `:${opened.port}`);
    expect((await sendRaw(opened.port, `${long}\r\n\r\n`)).status).toBe(413);
    opened.close();
  });

  it('that grows beyond 64 KiB without having said so is refused', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const chunked = head(KEYS, 0).replace('Content-Length: 0', 'Transfer-Encoding: chunked');
    expect((await sendRaw(port, `${chunked}\r\n\r\n${chunk}${chunk}0\r\n\r\n`)).status).toBe(413);
  });

  it.each([
    ['30,000 brackets', '['.repeat(30_000)],
    ['30,000 objects', '{"a":'.repeat(12_000)],
    ['no JSON', '{"limit"'],
    ['nothing', ''],
  ])('that holds %s is refused, and the gateway lives on', async (_what, body) => {
    for (const path of [KEYS, '/api/permits']) {
      const { status } = await sendRaw(port, `${head(path, body.length)}\r\n\r\n${body}`);
      expect([path, status]).toEqual([path, 400]);
    }
    expect(await isAlive()).toBe(true);
  });

  it('that breaks off is over at once, and waits for nothing', async () => {
    const own = testGateway();
    const opened = await own.open();
    const broken = head('/api/permits', 100).replace(`:${port}`, `:${opened.port}`);
    const socket = connect(opened.port, '127.0.0.1', () => socket.write(`${broken}\r\n\r\n{`, () => socket.destroy()));
    await expect.poll(() => own.log.requests.map(({ status }) => status), { timeout: 60_000 }).toEqual([400]);
    opened.close();
  });

  it('with headers beyond 16 KiB is refused', async () => {
    const long = `${head(KEYS, 0)}\r\nX-Long: ${'a'.repeat(17 * 1024)}\r\n\r\n`;
    expect((await sendRaw(port, long)).status).toBe(431);
    expect(await isAlive()).toBe(true);
  });
});

describe('A19: 300 connections that never finish a request', () => {
  it('keep nobody else from an answer', async () => {
    const sockets: Socket[] = [];
    for (let index = 0; index < 300; index += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      sockets.push(socket);
    }
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const socket of sockets) socket.write(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
    const answers = await Promise.all(Array.from({ length: 20 }, isAlive));
    expect(answers.every(Boolean)).toBe(true);
    for (const socket of sockets) socket.destroy();
  });
});

describe('A19: a connection that is too slow', () => {
  /** What the other side gets when Node's time limit is over for a connection that has sent so much. */
  const afterTimeLimit = async (sent: string) => {
    const server = createGatewayServer(() => undefined);
    const own = await listen(server, 0);
    const accepted = once(server, 'connection');
    const socket = connect(own, '127.0.0.1');
    const [theirs] = (await accepted) as [Socket];
    if (sent) {
      socket.write(sent);
      await expect.poll(() => theirs.bytesRead).toBe(sent.length);
    }
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    server.emit('clientError', Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), theirs);
    await once(socket, 'close');
    server.close();
    return Buffer.concat(parts).toString('utf8');
  };

  it('is told so if it has begun a request', async () => {
    expect(await afterTimeLimit('GET / HT')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('is closed without a word if it asked nothing: a browser would show the words as the next page', async () => {
    expect(await afterTimeLimit('')).toBe('');
  });
});

describe('A19: one session', () => {
  it.each([
    ['GET', '/api/cloud/dms/v2/available-zones', undefined],
    ['POST', KEYS, '{}'],
  ])(
    'has so many lookups by %s at once and no more; a create is never turned away for them',
    async (method, path, body) => {
      const release: (() => void)[] = [];
      const slow = testGateway(() => new Promise((resolve) => release.push(() => resolve(json({})))));
      const lookUp = () => slow.ask(method, path, body === undefined ? {} : { body });
      const running = Array.from({ length: 64 }, lookUp);
      await expect.poll(() => slow.sent.length).toBe(64);
      const refused = await lookUp();
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
      expect((await slow.permit()).length).toBeGreaterThan(16);
      for (const go of release) go();
      expect((await Promise.all(running)).map(({ status }) => status)).toEqual(Array(64).fill(200));
      const later = lookUp();
      await expect.poll(() => slow.sent.length).toBe(65);
      release.at(-1)?.();
      expect((await later).status).toBe(200);
    },
  );
});
