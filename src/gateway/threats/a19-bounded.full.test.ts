/** A19: what one connection, and all of them together, can make the gateway hold. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { json, PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';
import { createLookupLimit } from '../lookup-limit';
import { createGatewayServer, listen } from '../node/listen';
import { listenerOf } from '../node/listener';
import { createUnreadResponses, type UnreadLimits } from '../node/unread-responses';
import { collectBytes } from '../read-body';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const ours = (port: number) =>
  `Host: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nX-Launchpad-Request: 1\r\n`;

async function openGateway(...given: Parameters<typeof testGateway>) {
  const gateway = testGateway(...given);
  const { port, close } = await gateway.open();
  closers.push(close);
  return { ...gateway, port };
}

/** A connection whose other side is left to the test. */
async function client(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  closers.push(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

describe('A19: bytes that come one by one', () => {
  it.each([
    ['one by one', 1],
    ['two by two', 2],
    ['by 1,000', 1000],
    ['all at once', 65_536],
  ])('%s are kept in a buffer no larger than twice what they are', (_how, size) => {
    const collected = collectBytes(65_536);
    const part = Buffer.alloc(size, 'x');
    for (let sent = 0; sent + size <= 65_536; sent += size) expect(collected.add(part)).toBe(true);
    const bytes = collected.bytes();
    expect(bytes.byteLength).toBe(Math.floor(65_536 / size) * size);
    expect(bytes.buffer.byteLength).toBeLessThanOrEqual(65_536);
    expect(bytes.every((byte) => byte === 120)).toBe(true);
  });

  it.each([0, 1, 5, 10])('are cut at the cap, with %i of the last part', (room) => {
    const collected = collectBytes(10);
    collected.add(Buffer.alloc(10 - room));
    expect(collected.add(Buffer.alloc(11))).toBe(false);
    expect(collected.bytes().byteLength).toBe(10);
  });

  it.each([1, 3, 100])('in chunks of %i are read as what they are', async (size) => {
    const { port } = await openGateway();
    const body = JSON.stringify({ project_id: PROJECT_ID });
    const chunks = body.match(new RegExp(`.{1,${size}}`, 'g'))?.map((text) => `${text.length.toString(16)}\r\n${text}`);
    const head = `POST /api/permits HTTP/1.1\r\n${ours(port)}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
    expect((await sendRaw(port, `${head}${chunks?.join('\r\n')}\r\n0\r\n\r\n`)).status).toBe(201);
  });
});

describe('A19: a connection', () => {
  const LOOKUP = `/api/cloud/dms/v2/available-zones`;

  it('has one request at a time: what is sent ahead is never asked of the cloud', async () => {
    let answer = (_response: Response): void => undefined;
    const gateway = await openGateway(() => new Promise<Response>((resolve) => (answer = resolve)));
    const socket = await client(gateway.port);
    const lookup = `GET ${LOOKUP} HTTP/1.1\r\nHost: 127.0.0.1:${gateway.port}\r\n\r\n`;
    let read = '';
    socket.setEncoding('utf8').on('data', (part: string) => (read += part));
    socket.write(lookup.repeat(10));
    await expect.poll(() => gateway.sent.length).toBe(1);
    answer(json({ ok: 1 }));
    await once(socket, 'close');
    expect(read.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
    expect(read).toMatch(/connection: close/i);
    expect(gateway.sent).toHaveLength(1);
  });

  it('that sends hundreds ahead is cut', async () => {
    const gateway = await openGateway(() => new Promise<Response>(() => undefined));
    const socket = await client(gateway.port);
    socket.write(`GET ${LOOKUP} HTTP/1.1\r\nHost: 127.0.0.1:${gateway.port}\r\n\r\n`.repeat(300));
    await once(socket, 'close');
    expect(gateway.sent).toHaveLength(1);
  });

  it('is one of 1,024 at most, and has seconds for a request', async () => {
    const server = createGatewayServer(() => undefined);
    expect(server.maxConnections).toBe(1024);
    expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 20_000]);
  });

  it('may send its next request as soon as it has read an answer', async () => {
    const gateway = await openGateway(() => json({ text: 'x'.repeat(300_000) }));
    const socket = await client(gateway.port);
    let count = 0;
    let rest = '';
    const lookup = `GET ${LOOKUP} HTTP/1.1\r\nHost: 127.0.0.1:${gateway.port}\r\n\r\n`;
    socket.setEncoding('utf8').on('data', (part: string) => {
      rest += part;
      if (!rest.endsWith('"}')) return;
      count += 1;
      rest = '';
      if (count < 20) socket.write(lookup);
      else socket.end();
    });
    socket.write(lookup);
    await once(socket, 'close');
    expect(count).toBe(20);
  });
});

describe('A19: a reader that never reads', () => {
  const MEGABYTE = 1_000_000;

  /** Answers a megabyte to everybody, and says who has been cut. */
  async function openLarge(limits: UnreadLimits) {
    const cut: string[] = [];
    const listener = listenerOf(async (_request, { path = '', completed } = {}) => {
      void completed?.then(() => cut.push(path));
      return new Response('x'.repeat(8 * MEGABYTE));
    }, createUnreadResponses(limits));
    const server = createGatewayServer(listener);
    const port = await listen(server, 0);
    closers.push(() => {
      server.close();
      server.closeAllConnections();
    });
    const ask = async (path: string) => {
      const socket = await client(port);
      socket.pause();
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      return socket;
    };
    return { cut, ask, port };
  }

  it('is cut when its time is over', async () => {
    const { cut, ask } = await openLarge({ responseMs: 50, totalBytes: 100 * MEGABYTE });
    await ask('/slow');
    await expect.poll(() => cut, { timeout: 30_000 }).toEqual(['/slow']);
  });

  it('is cut when too much waits in all, the one first that waits longest', async () => {
    const { cut, ask } = await openLarge({ responseMs: 600_000, totalBytes: 20 * MEGABYTE });
    for (const [index, path] of ['/a', '/b', '/c', '/d'].entries()) {
      await ask(path);
      // Two fit.
      await expect.poll(() => cut.length, { timeout: 30_000 }).toBe(Math.max(0, index - 1));
    }
    expect(cut).toEqual(['/a', '/b']);
  });

  it('takes nothing from who reads', async () => {
    const { ask, port } = await openLarge({ responseMs: 600_000, totalBytes: 20 * MEGABYTE });
    for (const path of ['/a', '/b', '/c']) await ask(path);
    for (let count = 0; count < 5; count += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/reads`);
      expect((await answer.text()).length).toBe(8 * MEGABYTE);
    }
  });

  it('keeps the place of its lookup until its answer has left: 64 of one session, and no more', async () => {
    const lookups = createLookupLimit();
    const leave: (() => void)[] = [];
    const ask = async (session = 's') => {
      const completed = new Promise<void>((resolve) => leave.push(resolve));
      return (await lookups.run(completed, session, true, async () => ({ response: new Response() }))).response.status;
    };
    for (let count = 0; count < 64; count += 1) expect(await ask()).toBe(200);
    expect(await ask()).toBe(429);
    expect(await ask('another')).toBe(200);
    leave[63]?.();
    await Promise.resolve();
    expect([await ask(), await ask()]).toEqual([200, 429]);
  });
});
