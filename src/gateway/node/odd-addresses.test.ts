/** Addresses with something behind them, as chats and mail programs make links: a person gets a page, a program a code. */
import { afterAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { testGateway } from '../../testing/gateway/test-gateway';

const gateway = testGateway();
const { port, close } = await gateway.open();
afterAll(close);

const ask = (line: string, ...headers: readonly string[]) =>
  sendRaw(port, [`${line} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close', ...headers, '', ''].join('\r\n'));

const NAVIGATION = ['Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document', 'Sec-Fetch-Site: none'];
const OLD_BROWSER = ['Accept: text/html,application/xhtml+xml,*/*;q=0.8'];
const ID = '8959ab1c-7n1a-yyb1-a05t-93dfc361b32d';
const ADDRESSES = [
  `/instances/${ID}。`,
  `/instances/${ID}…）`,
  `/instances/${ID}…)`,
  `/instances/${ID},`,
  `/instances/${ID}.`,
  `/instances/${ID}%20`,
  `/instances/${ID}/lts)`,
  '/create/基本',
  '/create>',
  '/glossary"',
  '/instances/%E0%A4%A',
  '/%00',
  '//evil.example/',
  '/a/../b',
  '/favicon.png',
].map((address) => (/[^\x21-\x7e]/.test(address) ? encodeURI(address) : address));

describe.each(ADDRESSES)('%s', (address) => {
  it.each([
    ['a browser that goes there', NAVIGATION],
    ['an older one', OLD_BROWSER],
  ])('is answered to %s with the page and 404', async (_who, headers) => {
    const answer = await ask(`GET ${address}`, ...headers);
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<meta name="csp-nonce"');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each<[string, string, string[]]>([
    ['a script', 'GET', ['Sec-Fetch-Mode: cors', 'Accept: text/html']],
    ['an image', 'GET', ['Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image']],
    ['a program', 'GET', ['Accept: */*']],
    ['who says nothing', 'GET', []],
  ])('is answered to %s with a code', async (_who, method, headers) => {
    const answer = await ask(`${method} ${address}`, ...headers);
    expect([answer.status, JSON.parse(answer.body).error_code]).toEqual([404, 'LAUNCHPAD.PATH']);
  });
});

describe('a page at an odd address', () => {
  it.each(['/api/session。', '/api/%73ession', '/api/../api/session', '/api//session', '/__sandbox/state)'])(
    'is none where data is: %s',
    async (address) => {
      const answer = await ask(`GET ${encodeURI(decodeURI(address))}`, ...NAVIGATION);
      expect(answer.headers['content-type']).toContain('application/json');
      expect(answer.body).not.toContain('projectId');
    },
  );

  it('is told to nobody under another name', async () => {
    const text = `GET /instances/x) HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n${NAVIGATION.join('\r\n')}\r\n\r\n`;
    expect((await sendRaw(port, text)).status).toBe(421);
  });

  it('is written for no other method', async () => {
    expect((await ask('POST /instances/x)', 'Content-Length: 0', ...NAVIGATION)).status).toBe(404);
  });
});

describe('CONNECT', () => {
  it.each(['evil.example:443', '127.0.0.1:8787', '[::1]:1', 'x'])(
    '%s gets an answer, and no tunnel',
    async (target) => {
      const answer = await sendRaw(port, `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST, PUT, DELETE']);
      expect(JSON.parse(answer.body)).toMatchObject({ outcome: 'not-sent', error_code: 'LAUNCHPAD.METHOD' });
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    },
  );
});
