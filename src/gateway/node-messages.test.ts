import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createGatewayServer } from './listen';
import type { GatewayAnswer } from './message';
import { listenerOf } from './node-messages';
import { sendRaw } from './testing/raw-socket';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function portOf(answers: readonly GatewayAnswer[]): Promise<number> {
  const left = [...answers];
  const none: GatewayAnswer = { status: 404, headers: {}, body: undefined };
  const server = createGatewayServer(listenerOf(async () => left.shift() ?? none));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const get = (port: number) =>
  sendRaw(port, `GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);

const good: GatewayAnswer = { status: 200, headers: {}, body: 'good' };

it.each<[string, GatewayAnswer]>([
  ['a header that is none', { ...good, headers: { 'x-request-id': 'a\nb' } }],
  ['a status that is none', { ...good, status: 1000 }],
])('an answer with %s ends its connection, and the next one is answered', async (_what, answer) => {
  const port = await portOf([answer, good]);
  expect((await get(port)).status).toBeNaN();
  expect((await get(port)).status).toBe(200);
});

it('a body is the same bytes, written at once or in parts', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 128);
  for (const size of [0, 1, 16 * 1024, 16 * 1024 + 1]) {
    // A view that does not begin where its buffer does.
    const body = bytes.subarray(3, 3 + size);
    const port = await portOf([{ ...good, headers: { 'content-length': String(size) }, body }]);
    expect((await get(port)).body).toBe(Buffer.from(body).toString());
  }
});
