/** A20: messages that two parsers could take for different ones. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../testing/raw-socket';
import { testGateway } from '../testing/test-gateway';

const gateway = testGateway();
let port = 0;
let close = () => {};
beforeAll(async () => {
  ({ port, close } = await gateway.open());
});
afterAll(() => close());

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
