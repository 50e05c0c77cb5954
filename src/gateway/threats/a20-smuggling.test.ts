/** A20: messages that two parsers could take for different ones. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import example from '../../contract/fixtures/create-instance-request.json';
import { PERMIT_HEADER, REQUEST_HEADER } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { json, PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';

const gateway = testGateway();
const { port, close } = await gateway.open();
afterAll(close);

describe('A20: a message', () => {
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
});

describe('A20: a header that stands twice', () => {
  it.each([
    ['application/json', 'text/plain'],
    ['text/plain', 'application/json'],
  ])('is not read as one of its values: %s, %s', async (first, second) => {
    const head = `POST /api/permits HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${REQUEST_HEADER}: 1\r\nConnection: close\r\n`;
    const types = `Content-Type: ${first}\r\nContent-Type: ${second}\r\n`;
    expect((await sendRaw(port, `${head}${types}Content-Length: 2\r\n\r\n{}`)).status).toBe(415);
  });
});

describe('A20: a body that nobody reads', () => {
  it('ends its connection: what follows could be taken for a request', async () => {
    const head = `POST /api/permits HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
    const { status, headers } = await sendRaw(port, `${head}Content-Length: 1000\r\n\r\n{`);
    expect([status, headers.connection]).toEqual([403, 'close']);
  });
});

describe('A20: what cannot be parsed behind a create on the same connection', () => {
  it('gets no answer that the create could be told by: "not sent" would be a lie', async () => {
    let release = (): void => undefined;
    const held = testGateway(
      () =>
        new Promise((resolve) => {
          release = () => resolve(json({ instance_id: 'i-1' }));
        }),
    );
    const opened = await held.open();
    const body = JSON.stringify(example);
    const create = [
      `POST /api/cloud/dms${pathOf('createInstance', { project_id: PROJECT_ID })} HTTP/1.1`,
      `Host: 127.0.0.1:${opened.port}`,
      'Content-Type: application/json',
      `${REQUEST_HEADER}: 1`,
      `${PERMIT_HEADER}: ${await held.permit()}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ].join('\r\n');
    const { status, body: said } = await sendRaw(opened.port, `${create}\r\n\r\n${body}no request at all\r\n\r\n`);
    expect([status, said]).toEqual([Number.NaN, '']);
    await expect.poll(() => held.sent.length).toBe(1);
    release();
    opened.close();
  });
});

describe('A20: what cannot be parsed behind a request that was answered', () => {
  it('is told so: the answer can be taken for nobody else’s', async () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`),
    );
    let read = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      // The whole answer is there: what follows is another message.
      if (read === '') socket.write('no request at all\r\n\r\n');
      read += part;
    });
    await once(socket, 'close');
    expect(read.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });
});

describe('A20: what cannot be parsed within a request', () => {
  it('is told so: such a request was never whole, and nothing of it was sent', async () => {
    const head = `POST /api/permits HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
    const { status, body } = await sendRaw(
      port,
      `${head}${REQUEST_HEADER}: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nno chunk\r\n`,
    );
    expect([status, JSON.parse(body).outcome]).toEqual([400, 'not-sent']);
  });
});

describe('A20: an expectation that nobody meets', () => {
  it('is refused with the headers of every answer', async () => {
    const head = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nExpect: a-miracle\r\nConnection: close\r\n\r\n`;
    const { status, headers } = await sendRaw(port, head);
    expect([status, headers['x-content-type-options'], headers['x-launchpad-answer']]).toEqual([
      417,
      'nosniff',
      'gateway',
    ]);
  });
});
