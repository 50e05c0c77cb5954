/** Answers that HTTP allows and few expect: codings, provisional answers, kept connections that die. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SELF_SIGNED } from '../../testing/gateway/self-signed';
import { RESPONSE_MAX_BYTES } from '../read-body';
import type { WireRequest } from '../transport';
import { NotSent, UndecodableResponse } from '../upstream';
import { httpTransport } from './http-transport';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
  vi.unstubAllEnvs();
});

async function portOf(server: Server): Promise<number> {
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

type ProxyResponse = Uint8Array | string | { last: string } | undefined;

/** A cloud that answers every request of a connection with what is written for it; undefined resets the connection. */
async function cloud(route: (connection: number, request: number) => ProxyResponse) {
  const seen: string[] = [];
  let connections = 0;
  const port = await portOf(
    createServer((socket) => {
      connections += 1;
      const connection = connections;
      let requests = 0;
      socket.on('error', () => undefined);
      socket.on('data', (part) => {
        requests += 1;
        seen.push(String(part));
        const answer = route(connection, requests);
        if (answer === undefined) socket.resetAndDestroy();
        else if (typeof answer === 'object' && 'last' in answer) socket.end(answer.last);
        else socket.write(answer);
      });
    }),
  );
  return { port, seen, connections: () => connections };
}

const request = (port: number, change: Partial<WireRequest> = {}): WireRequest => ({
  origin: `http://127.0.0.1:${port}`,
  method: 'GET',
  path: '/instances',
  headers: { host: `127.0.0.1:${port}` },
  body: undefined,
  repeatable: true,
  signal: new AbortController().signal,
  ...change,
});

const BODY = '{"instance_id":"a-1","name":"ä"}';
const OK = 'HTTP/1.1 200 OK\r\n';
const whole = (head: string, body: Uint8Array | string) =>
  Buffer.concat([Buffer.from(`${OK}${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
const chunked = (head: string, body: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`${OK}${head}\r\n${body.byteLength.toString(16)}\r\n`),
    body,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString();

describe.each([true, false])('an answer (repeatable: %s)', (repeatable) => {
  it.each([
    ['as it is', whole('', BODY)],
    ['as identity', whole('Content-Encoding: identity\r\n', BODY)],
    ['with gzip', whole('Content-Encoding: gzip\r\n', gzipSync(BODY))],
    ['with x-gzip, in capitals', whole('Content-Encoding: X-GZIP\r\n', gzipSync(BODY))],
    ['with deflate', whole('Content-Encoding: deflate\r\n', deflateSync(BODY))],
    ['with deflate without its header', whole('Content-Encoding: deflate\r\n', deflateRawSync(BODY))],
    ['with br', whole('Content-Encoding: br\r\n', brotliCompressSync(BODY))],
    ['with gzip in br', whole('Content-Encoding: gzip, br\r\n', brotliCompressSync(gzipSync(BODY)))],
    [
      'with two headers',
      whole('Content-Encoding: gzip\r\nContent-Encoding: br\r\n', brotliCompressSync(gzipSync(BODY))),
    ],
    ['with gzip as a transfer coding', chunked('Transfer-Encoding: gzip, chunked\r\n', gzipSync(BODY))],
    ['with gzip in chunks', chunked('Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n', gzipSync(BODY))],
  ])('%s is read', async (_how, answer) => {
    const { port, seen } = await cloud(() => answer);
    expect(textOf(await httpTransport()(request(port, { repeatable })))).toBe(BODY);
    expect(seen[0]).toContain('accept-encoding: identity\r\n');
  });

  it.each([
    ['in a coding that nobody knows', whole('Content-Encoding: zstd\r\n', 'abc')],
    ['that says gzip and is none', whole('Content-Encoding: gzip\r\n', BODY)],
    ['whose gzip is cut off', whole('Content-Encoding: gzip\r\n', gzipSync(BODY).subarray(0, 20))],
    ['with four codings', whole('Content-Encoding: br, br, br, br\r\n', 'abc')],
  ])('%s is told to be one', async (_how, answer) => {
    const { port } = await cloud(() => answer);
    await expect(httpTransport()(request(port, { repeatable }))).rejects.toBeInstanceOf(UndecodableResponse);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(300 * RESPONSE_MAX_BYTES))],
    ['br', brotliCompressSync(Buffer.alloc(300 * RESPONSE_MAX_BYTES))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(300 * RESPONSE_MAX_BYTES)))],
  ])('that grows to 300 MB with %s is read no further than any other', async (coding, bomb) => {
    const { port } = await cloud(() => whole(`Content-Encoding: ${coding}\r\n`, bomb));
    const { bytes } = await httpTransport()(request(port, { repeatable }));
    expect(bytes.byteLength).toBe(RESPONSE_MAX_BYTES + 1);
  });

  it.each([
    ['100', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['102', 'HTTP/1.1 102 Processing\r\n\r\n'],
    ['103', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'],
    ['several of them', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n'],
  ])('behind %s is read', async (_which, before) => {
    const { port } = await cloud(() => before + whole('', BODY));
    for (let sends = 0; sends < 3; sends += 1) {
      expect(textOf(await httpTransport()(request(port, { repeatable })))).toBe(BODY);
    }
  });

  it('that changes the protocol is none, and is waited for no longer', async () => {
    const { port } = await cloud(() => 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
    const failure = await httpTransport()(request(port, { repeatable })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotSent);
  });
});

describe('a kept connection', () => {
  it.each([
    ['resets', undefined],
    ['ends', { last: '' }],
    ['ends within its answer', { last: `${OK}Content-Length: 100\r\n\r\n{` }],
    ['says something that is no HTTP', 'no HTTP\r\n\r\n'],
  ])('that %s at its second request is replaced, once, where repeating is harmless', async (_how, second) => {
    const { port, connections } = await cloud((connection, number) =>
      connection === 1 && number === 2 ? second : whole('', BODY),
    );
    const send = httpTransport();
    await send(request(port));
    expect(textOf(await send(request(port)))).toBe(BODY);
    expect(connections()).toBe(2);
  });

  it('is used for a token as well: nothing is made by asking for one twice', async () => {
    const { port, seen } = await cloud((connection, number) =>
      connection === 1 && number === 2 ? undefined : whole('', BODY),
    );
    const send = httpTransport();
    await send(request(port));
    expect(textOf(await send(request(port, { method: 'POST', body: '{"auth":1}' })))).toBe(BODY);
    expect(seen.filter((text) => text.startsWith('POST'))).toHaveLength(2);
  });

  it('is tried no third time', async () => {
    const { port, seen } = await cloud((connection, number) =>
      connection === 1 && number === 1 ? whole('', BODY) : undefined,
    );
    const send = httpTransport();
    await send(request(port));
    await expect(send(request(port))).rejects.toThrow();
    expect(seen).toHaveLength(3);
  });

  it.each(['POST', 'PUT', 'DELETE'] as const)('is never used by a %s that may not be repeated', async (method) => {
    const { port, seen, connections } = await cloud((connection) => (connection === 1 ? whole('', BODY) : undefined));
    const send = httpTransport();
    await send(request(port));
    await expect(send(request(port, { method, repeatable: false }))).rejects.toThrow();
    expect([connections(), seen.length]).toEqual([2, 2]);
  });
});

describe('a host whose certificate nobody vouches for', () => {
  it.each(['0', ''])('is sent nothing, with NODE_TLS_REJECT_UNAUTHORIZED=%j', async (value) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', value);
    const seen: string[] = [];
    const server = createSecureServer(SELF_SIGNED, (socket: Socket) =>
      socket.on('data', (part) => seen.push(`${part}`)),
    );
    server.on('tlsClientError', () => undefined);
    const port = await portOf(server);
    for (const repeatable of [true, false]) {
      const sending = httpTransport()(request(port, { origin: `https://127.0.0.1:${port}`, repeatable }));
      await expect(sending).rejects.toBeInstanceOf(NotSent);
    }
    expect(seen).toEqual([]);
  });
});
