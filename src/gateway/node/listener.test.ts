import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { createGatewayServer } from './listen';
import { listenerOf } from './listener';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function portOf(answers: readonly Response[]): Promise<number> {
  const left = [...answers];
  const server = createGatewayServer(listenerOf(async () => left.shift() ?? new Response(null, { status: 404 })));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const get = (port: number) =>
  sendRaw(port, `GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);

it('an answer that breaks off ends its connection, and the next one is answered', async () => {
  const broken = new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('broken')) }));
  const port = await portOf([broken, new Response('good')]);
  expect((await get(port)).status).toBeNaN();
  expect(await get(port)).toMatchObject({ status: 200, body: 'good' });
});

it('a body is the same bytes', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 128);
  for (const size of [0, 1, 16 * 1024, 16 * 1024 + 1]) {
    // A view that does not begin where its buffer does.
    const body = bytes.subarray(3, 3 + size);
    const answer = await get(await portOf([new Response(body)]));
    expect([answer.body, answer.headers['content-length']]).toEqual([Buffer.from(body).toString(), String(size)]);
  }
});
