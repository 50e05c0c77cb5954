/** A16: headers that only a trusted proxy may send, from everybody else. What does not start at all: team-config.test.ts. */
import { BlockList } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { SANDBOX_REGION } from '../../sandbox/credentials';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { SANDBOX_KEYS, testConsole } from '../../testing/gateway/test-console';

const NAME = 'kafka.example.com';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function teamConsole(proxy: string) {
  const proxies = new BlockList();
  proxies.addAddress(proxy);
  const console = testConsole({}, { hosts: [NAME], proxies });
  const { port, close } = await console.open();
  closing.push(close);
  const ask = (line: string, headers: readonly string[], body = '') => {
    const all = [...headers, 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`];
    return sendRaw(port, `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`);
  };
  return { ...console, ask };
}

const FORWARDED = [`Host: ${NAME}`, 'X-Forwarded-Proto: https', 'X-Forwarded-For: 203.0.113.7'];

describe('A16: a console for a team', () => {
  it('answers its proxy, for its name, over HTTPS', async () => {
    const { ask } = await teamConsole('127.0.0.1');
    const { status, headers } = await ask('GET /', FORWARDED);
    expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
    expect((await ask('GET /api/sign-in', FORWARDED)).status).toBe(200);
    expect((await ask('GET /', [`Host: ${NAME.toUpperCase()}`, 'X-Forwarded-Proto: https'])).status).toBe(200);
  });

  it.each<[string, string[], number]>([
    ['of another name', ['Host: evil.com', 'X-Forwarded-Proto: https'], 421],
    ['of its name with another port', [`Host: ${NAME}:8443`, 'X-Forwarded-Proto: https'], 421],
    ['of 127.0.0.1', ['Host: 127.0.0.1', 'X-Forwarded-Proto: https'], 421],
    ['of its name in X-Forwarded-Host only', ['Host: evil.com', `X-Forwarded-Host: ${NAME}`], 421],
    ['without a word of TLS', [`Host: ${NAME}`], 403],
    ['without TLS', [`Host: ${NAME}`, 'X-Forwarded-Proto: http'], 403],
    ['with two words of TLS', [`Host: ${NAME}`, 'X-Forwarded-Proto: https', 'X-Forwarded-Proto: http'], 403],
  ])('does not answer a request %s', async (_what, headers, status) => {
    const { ask, wire } = await teamConsole('127.0.0.1');
    for (const path of ['/', '/api/session', '/api/sign-in']) {
      expect([path, (await ask(`GET ${path}`, headers)).status]).toEqual([path, status]);
    }
    expect(wire).toEqual([]);
  });

  it('answers nobody who is not its proxy, whatever he says', async () => {
    const { ask, wire } = await teamConsole('192.0.2.1');
    const headers = [...FORWARDED, 'X-Forwarded-User: admin', 'X-Real-IP: 192.0.2.1', 'Forwarded: for=192.0.2.1'];
    for (const path of ['/', '/healthz', '/readyz', '/api/session', '/api/sign-in']) {
      expect([path, (await ask(`GET ${path}`, headers)).status]).toEqual([path, 403]);
    }
    expect(wire).toEqual([]);
  });

  it('lets nobody in for what a proxy says of a user', async () => {
    const { ask } = await teamConsole('127.0.0.1');
    const users = [
      'X-Forwarded-User: admin',
      'X-User: admin',
      'Remote-User: admin',
      'X-Forwarded-Email: a@example.com',
    ];
    expect((await ask('GET /api/session', [...FORWARDED, ...users])).status).toBe(401);
  });

  it.each([
    ['GET /healthz', 200],
    ['GET /readyz', 200],
    ['POST /readyz', 421],
    ['GET /readyz/', 421],
    ['GET /readyz?x', 421],
    ['GET /metrics', 421],
  ])('is asked by its proxy %s without TLS and under any name: %i', async (line, status) => {
    const { ask } = await teamConsole('127.0.0.1');
    expect((await ask(line, ['Host: 127.0.0.1'])).status).toBe(status);
  });
});

describe('A16: a console for one person', () => {
  it('takes no notice of what proxies would say', async () => {
    const console = testConsole();
    const person = console.visitor();
    await person.ask('POST', '/api/sign-in', { way: 'keys', ...SANDBOX_KEYS, region: SANDBOX_REGION });
    const evil = { 'x-forwarded-host': 'evil.com', 'x-forwarded-proto': 'https', 'x-forwarded-user': 'admin' };
    const answer = await person.ask('GET', '/api/session');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    const plain = await answer.json();
    expect(await (await person.ask('GET', '/api/session', undefined, evil)).json()).toEqual(plain);
    expect((await console.visitor().ask('GET', '/api/session', undefined, evil)).status).toBe(401);
  });
});
