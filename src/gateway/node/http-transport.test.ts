/** The way out on real sockets: when it is certain that nothing was sent, and when a connection is shared. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { jsonOf } from '../json';
import { RESPONSE_MAX_BYTES } from '../read-body';
import type { WireRequest } from '../transport';
import { type BufferedResponse, NotSent } from '../upstream';
import { httpTransport } from './http-transport';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function portOf(server: Server): Promise<number> {
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const httpOn = (listener: RequestListener) => portOf(createServer(listener));

const request = (port: number, change: Partial<WireRequest> = {}): WireRequest => ({
  origin: `http://127.0.0.1:${port}`,
  method: 'POST',
  path: '/instances?a=b%20c',
  headers: { 'content-type': 'application/json' },
  body: '{"name":"ä"}',
  repeatable: false,
  signal: new AbortController().signal,
  ...change,
});

const failureOf = (sending: Promise<BufferedResponse>): Promise<unknown> =>
  sending.then(
    () => undefined,
    (error: unknown) => error,
  );

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createSocketServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('what is sent', () => {
  it('is exactly the request, and the answer holds what is of use', async () => {
    const seen: string[] = [];
    const port = await httpOn((incoming, outgoing) => {
      incoming.setEncoding('utf8').on('data', (part: string) => seen.push(part));
      incoming.on('end', () => {
        seen.push(`${incoming.method} ${incoming.url}`, ...incoming.rawHeaders);
        outgoing.writeHead(201, { 'x-request-id': 'r-1', 'set-cookie': 'a=b', 'x-subject-token': 't' });
        outgoing.end('{"ok":1}');
      });
    });
    const answer = await httpTransport()(request(port, { headers: { host: `127.0.0.1:${port}`, 'x-own': '1' } }));
    expect(seen).toEqual([
      '{"name":"ä"}',
      'POST /instances?a=b%20c',
      ...['host', `127.0.0.1:${port}`, 'x-own', '1', 'accept-encoding', 'identity'],
      ...['Connection', 'close', 'Content-Length', '13'],
    ]);
    expect([answer.status, jsonOf(answer)]).toEqual([201, { ok: 1 }]);
    expect([...answer.headers.keys()].sort()).toEqual(['date', 'x-request-id', 'x-subject-token']);
  });

  it('does not follow a redirect', async () => {
    let visits = 0;
    const port = await httpOn((_incoming, outgoing) => {
      visits += 1;
      outgoing.writeHead(302, { location: '/elsewhere' }).end();
    });
    for (const repeatable of [true, false]) {
      expect((await httpTransport()(request(port, { repeatable }))).status).toBe(302);
    }
    expect(visits).toBe(2);
  });

  it('shares a connection where it may be repeated, and has its own where not', async () => {
    const sockets = new Set<unknown>();
    const port = await httpOn((incoming, outgoing) => {
      sockets.add(incoming.socket);
      outgoing.end('{}');
    });
    const send = httpTransport();
    for (let sends = 0; sends < 8; sends += 1) await send(request(port, { repeatable: true }));
    // A second one where the first was not free again yet.
    expect(sockets.size).toBeLessThan(4);
    sockets.clear();
    for (let sends = 0; sends < 8; sends += 1) await send(request(port, { repeatable: false }));
    expect(sockets.size).toBe(8);
  });

  it('stops reading an answer without end', async () => {
    const port = await httpOn((_incoming, outgoing) => {
      const more = () => {
        while (outgoing.write(Buffer.alloc(64 * 1024, ' ')));
      };
      outgoing.on('drain', more);
      more();
    });
    for (const repeatable of [true, false]) {
      const answer = await httpTransport()(request(port, { repeatable }));
      expect(answer.bytes.byteLength).toBe(RESPONSE_MAX_BYTES + 1);
    }
  });
});

describe('certainly not sent', () => {
  it.each([true, false])('is what finds nobody listening (repeatable: %s)', async (repeatable) => {
    const failure = await failureOf(httpTransport()(request(await closedPort(), { repeatable })));
    expect(failure).toBeInstanceOf(NotSent);
  });

  it.each([true, false])('is what is for a host without an address (repeatable: %s)', async (repeatable) => {
    const failure = await failureOf(
      httpTransport()(request(1, { origin: 'https://no-such-host.invalid', repeatable })),
    );
    expect(failure).toBeInstanceOf(NotSent);
  });

  it('is what fails in the TLS handshake', async () => {
    const port = await portOf(createSocketServer((socket) => socket.end('this is not TLS')));
    const failure = await failureOf(httpTransport()(request(port, { origin: `https://127.0.0.1:${port}` })));
    expect(failure).toBeInstanceOf(NotSent);
  });
});

describe('perhaps sent', () => {
  it.each([
    ['before an answer', ''],
    ['within the head of the answer', 'HTTP/1.1 200 OK\\r\\ncontent-le'],
    ['within the body', 'HTTP/1.1 200 OK\\r\\ncontent-length: 20\\r\\n\\r\\n{"instance_id'],
    ['with an answer that is none', 'SSH-2.0-OpenSSH_9.2\\r\\n'],
  ])('is what breaks off %s, and it is sent once', async (_where, text) => {
    let connections = 0;
    const port = await portOf(
      createSocketServer((socket) => {
        connections += 1;
        socket.once('data', () => socket.end(text.replaceAll('\\r\\n', '\r\n')));
      }),
    );
    const failure = await failureOf(httpTransport()(request(port)));
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotSent);
    expect(connections).toBe(1);
  });

  it('is what is accepted and closed at once: the bytes may have been read', async () => {
    let connections = 0;
    const port = await portOf(
      createSocketServer((socket) => {
        connections += 1;
        socket.destroy();
      }),
    );
    const failure = await failureOf(httpTransport()(request(port)));
    expect(failure).not.toBeInstanceOf(NotSent);
    expect(connections).toBe(1);
  });

  it.each([true, false])('is what is given up after it was written (repeatable: %s)', async (repeatable) => {
    const abort = new AbortController();
    let closed: Promise<unknown> | undefined;
    const port = await portOf(
      createSocketServer((socket) => {
        closed = once(socket, 'close');
        socket.on('error', () => undefined).once('data', () => abort.abort());
      }),
    );
    const failure = await failureOf(httpTransport()(request(port, { repeatable, signal: abort.signal })));
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotSent);
    // And the connection that still waits for the answer goes with it.
    await closed;
  });

  it('is what was given up while its connection was not there yet, and then it is not written', async () => {
    const seen: string[] = [];
    const port = await portOf(
      createSocketServer((socket) => socket.on('error', () => undefined).on('data', (part) => seen.push(String(part)))),
    );
    const abort = new AbortController();
    const send = httpTransport();
    const sending = failureOf(send(request(port, { repeatable: true, signal: abort.signal })));
    abort.abort();
    expect(await sending).toBeInstanceOf(Error);
    const other = httpOn((_incoming, outgoing) => outgoing.end('{}'));
    await send(request(await other, { repeatable: true }));
    expect(seen).toEqual([]);
  });
});
