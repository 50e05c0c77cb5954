/** A20: what is not seen by a check, and what follows a refused request on its connection. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import example from '../../contract/fixtures/create-instance-request.json';
import { PERMIT_HEADER, REQUEST_HEADER } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { PROJECT_ID, testGateway } from '../../testing/gateway/test-gateway';
import { createGatewayServer, listen } from '../node/listen';

const gateway = testGateway();
const { port, close } = await gateway.open();
afterAll(close);

const HOST = `Host: 127.0.0.1:${port}`;
const TYPE = 'Content-Type: application/json';
const OURS = [HOST, TYPE, `${REQUEST_HEADER}: 1`];
const BODY = JSON.stringify({ project_id: PROJECT_ID });

const message = (line: string, headers: readonly string[], body = '') =>
  [`${line} HTTP/1.1`, ...headers, ...(body ? [`Content-Length: ${Buffer.byteLength(body)}`] : []), '', body].join(
    '\r\n',
  );

describe('A20: headers without end', () => {
  const second = [
    ['a second Host', 'Host: evil.com'],
    ['a foreign origin', 'Origin: http://evil.com'],
    ['a foreign site', 'Sec-Fetch-Site: cross-site'],
    ['another mode', 'Sec-Fetch-Mode: no-cors'],
    ['a second content type', 'Content-Type: text/plain'],
  ] as const;
  const counts = [191, 1_990, 3_500];
  it.each(second.flatMap(([name, header]) => counts.map((count) => [name, count, header] as const)))(
    'hide nothing: %s behind %i others',
    async (_name, count, header) => {
      const many = Array.from({ length: count }, () => 'a:b');
      const { status } = await sendRaw(
        port,
        message('POST /api/permits', [...OURS, 'Connection: close', ...many, header], BODY),
      );
      expect([400, 403, 415, 431]).toContain(status);
    },
  );

  it('are refused where there are more than 200, however short', async () => {
    const ask = (count: number) =>
      sendRaw(
        port,
        message('GET /healthz', [HOST, 'Connection: close', ...Array.from({ length: count - 2 }, () => 'a:b')]),
      );
    expect([(await ask(200)).status, (await ask(201)).status]).toEqual([200, 431]);
  });
});

describe('A20: headers that are too long', () => {
  const cookies = `Cookie: ${Array.from({ length: 10 }, (_, index) => `c${index}=${'x'.repeat(1_700)}`).join('; ')}`;
  const browser = [HOST, 'Accept: text/html,application/xhtml+xml', 'Sec-Fetch-Dest: document'];
  const many = Array.from({ length: 250 }, (_, index) => `X-${index}: 1`);

  it.each([
    ['17 KB of cookies, at the root', '/', [...browser, cookies]],
    ['cookies before everything else', '/create/basics', [cookies, ...browser]],
    ['another long header', '/instances', [...browser, `X-Long: ${'x'.repeat(20_000)}`]],
    ['250 headers', '/', [...browser, ...many]],
  ])('are told to a person who opens a page, in words and in both languages: %s', async (_name, path, headers) => {
    const {
      status,
      headers: said,
      body,
    } = await sendRaw(port, message(`GET ${path}`, [...headers, 'Connection: close']));
    expect([status, said['content-type']]).toEqual([431, 'text/html; charset=utf-8']);
    expect(body).toContain('Your browser sends too many cookies');
    expect(body).toContain('Cookie过多');
    expect(body).not.toContain('xxx');
    expect(said['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['a read', 'GET /api/session', [...OURS, 'Accept: */*', cookies]],
    ['something that is posted', 'POST /api/permits', [...OURS, cookies]],
    ['a call for text', 'GET /api/session', [...OURS, 'Accept: text/html', cookies]],
    ['a call with 250 headers', 'POST /api/permits', [...OURS, ...many]],
    ['a file', 'GET /assets/a.js', [HOST, 'Accept: */*', cookies]],
  ])('are told to a call by a code: %s', async (_name, line, headers) => {
    const { status, body } = await sendRaw(port, message(line, [...headers, 'Connection: close']));
    expect([status, JSON.parse(body)]).toMatchObject([431, { outcome: 'not-sent', error_code: 'LAUNCHPAD.HEADERS' }]);
  });
});

describe('A20: a coding that others may read differently', () => {
  it.each([
    ['gzip, chunked', 501],
    ['identity, chunked', 501],
    ['chunked, chunked', 501],
    ['Chunked', 201],
    ['chunked', 201],
  ])('of the transfer is no other than chunked: %s', async (coding, expected) => {
    const chunk = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
    const head = message('POST /api/permits', [...OURS, 'Connection: close', `Transfer-Encoding: ${coding}`]);
    const { status } = await sendRaw(port, head + chunk);
    // What the parser itself does not take is refused by it.
    expect(expected === 501 ? [400, 501] : [201]).toContain(status);
  });

  it.each(['gzip', 'br', 'deflate, gzip'])('of the body is none: %s', async (coding) => {
    const head = [...OURS, 'Connection: close', `Content-Encoding: ${coding}`];
    expect((await sendRaw(port, message('POST /api/permits', head, BODY))).status).toBe(415);
  });
});

describe('A20: who asks first whether to send a body', () => {
  const expecting = (headers: readonly string[]) =>
    message('POST /api/permits', [...headers, 'Connection: close', 'Expect: 100-continue', 'Content-Length: 49']);

  it.each([
    ['of a foreign host', ['Host: evil.com', TYPE, `${REQUEST_HEADER}: 1`], 421],
    ['of a foreign origin', [...OURS, 'Origin: http://evil.com'], 403],
    ['with another type', [HOST, 'Content-Type: text/plain', `${REQUEST_HEADER}: 1`], 415],
  ])('is not encouraged before the checks: %s', async (_who, headers, expected) => {
    expect((await sendRaw(port, expecting(headers))).status).toBe(expected);
  });

  it('is told to go on where the body is read', async () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(expecting(OURS)));
    let read = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      if (read === '') socket.write(BODY.padEnd(49));
      read += part;
    });
    await once(socket, 'close');
    expect(read.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 201']);
  });
});

describe('A20: a create behind a request that is refused', () => {
  const create = async () =>
    message(
      `POST /api/cloud/dms${pathOf('createInstance', { project_id: PROJECT_ID })}`,
      [...OURS, `${PERMIT_HEADER}: ${await gateway.permit()}`],
      JSON.stringify(example),
    );
  const long = 'x'.repeat(100);

  it.each([
    [421, message('GET /', ['Host: evil.com'])],
    [417, message('GET /', [HOST, 'Expect: a-miracle'])],
    [404, message('GET /a%20b', [HOST])],
    [405, message('TRACE /', [HOST])],
    [400, message('GET /', [HOST, HOST])],
    [431, message('GET /', [HOST, ...Array.from({ length: 250 }, () => 'a:b')])],
    [415, message('POST /api/permits', [...OURS, 'Content-Encoding: gzip'], BODY)],
    [413, message('POST /api/permits', OURS, 'x'.repeat(70_000))],
    [403, message('POST /api/permits', [HOST, TYPE], long)],
    [200, message('GET /healthz', [HOST])],
  ])('with %i is not carried out, in one piece or in two', async (expected, refused) => {
    for (const isOne of [true, false]) {
      const before = gateway.sent.length;
      const following = await create();
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(isOne ? refused + following : refused);
        if (!isOne) socket.write(following);
      });
      let read = '';
      socket.on('error', () => undefined);
      socket.setEncoding('utf8').on('data', (part: string) => (read += part));
      await once(socket, 'close');
      expect(read).toMatch(new RegExp(`^HTTP/1\\.1 ${expected} `));
      expect(read.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
      expect(gateway.sent).toHaveLength(before);
    }
  });

  it('whose server has been told to end is not carried out either', async () => {
    let release = (): void => undefined;
    const seen: string[] = [];
    const server = createGatewayServer((request, response) => {
      seen.push(String(request.url));
      release = () => response.end('{}');
    });
    const own = await listen(server, 0);
    const socket = connect(own, '127.0.0.1', () => socket.write(message('GET /first', [`Host: 127.0.0.1:${own}`])));
    socket.on('error', () => undefined);
    let read = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      read += part;
      socket.write(message('GET /second', [`Host: 127.0.0.1:${own}`]));
    });
    await expect.poll(() => seen).toEqual(['/first']);
    server.close();
    release();
    await once(socket, 'close');
    expect(read).toMatch(/^HTTP\/1\.1 200 /);
    expect(seen).toEqual(['/first']);
  });
});

describe('A20: a request that is refused before its body cannot be read', () => {
  const create = pathOf('createInstance', { project_id: PROJECT_ID });
  it.each([
    ['a coding that nobody knows', 501, `POST /api/permits HTTP/1.1`, 'Transfer-Encoding: xchunked', '2\r\n{}\r\n'],
    ['no size of a chunk', 400, 'POST /api/permits HTTP/1.1', 'Transfer-Encoding: chunked', 'zz\r\n'],
    ['no address, and a negative chunk', 404, 'POST /a//b HTTP/1.1', 'Transfer-Encoding: chunked', '-1\r\n{}\r\n'],
    [
      'no permit, and more than a chunk',
      409,
      `POST /api/cloud/dms${create} HTTP/1.1`,
      'Transfer-Encoding: chunked',
      '2\r\n{}XX\r\n',
    ],
  ])('has one answer: %s', async (_what, status, line, header, body) => {
    const answer = await sendRaw(port, [line, ...OURS, header, '', body].join('\r\n'));
    expect([answer.status, answer.body.match(/HTTP\/1\.1/g)]).toEqual([status, null]);
  });
});
