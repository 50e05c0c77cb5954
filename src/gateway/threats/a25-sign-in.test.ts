/** A25: somebody guesses at the door, or holds its places. The brake itself: sign-in-limiter.test.ts. */
import { BlockList } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { gatewayError, REQUEST_HEADER } from '../../contract/gateway-api';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { KEYS, PASSWORD, signIn, tokenOf } from '../../testing/gateway/sign-in-helpers';
import { testConsole } from '../../testing/gateway/test-console';

const NAME = 'kafka.example.com';
const HOME = '203.0.113.7';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A console behind a proxy that names whom it speaks for. */
async function teamConsole() {
  const proxies = new BlockList();
  proxies.addAddress('127.0.0.1');
  const console = testConsole({}, { hosts: [NAME], proxies });
  const { port, close } = await console.open();
  closing.push(close);
  async function ask(body: object, ...forwardedFor: readonly string[]) {
    const text = JSON.stringify(body);
    const headers = [
      `Host: ${NAME}`,
      'X-Forwarded-Proto: https',
      ...forwardedFor.map((value) => `X-Forwarded-For: ${value}`),
      `${REQUEST_HEADER}: 1`,
      'Content-Type: application/json',
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(text)}`,
    ];
    const answer = await sendRaw(port, `POST /api/sign-in HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${text}`);
    const code = gatewayError.safeParse(JSON.parse(answer.body)).data?.error_code;
    return { status: answer.status, code, wait: Number(answer.headers['retry-after'] ?? 0) };
  }
  return { ...console, ask };
}

const WRONG = { ...PASSWORD, password: 'wrong-Password-1' };

describe('A25: guessing', () => {
  it('500 wrong passwords for one name from one address: three reach IAM, the rest are told how long to wait', async () => {
    const { ask, wireTo } = await teamConsole();
    const answers = [];
    for (let turn = 0; turn < 500; turn += 1) answers.push(await ask(WRONG, HOME));
    expect(answers.slice(0, 4)).toMatchObject([
      { status: 401, code: 'Unauthorized' },
      { status: 401 },
      { status: 401 },
      { status: 429, code: 'LAUNCHPAD.SIGN_IN_PAUSE', wait: 2 },
    ]);
    expect(wireTo('/v3/auth/tokens')).toHaveLength(3);
  });

  it.each([
    ['a password', WRONG, { ...PASSWORD, user: 'Demo ', password: 'other' }],
    ['the secret of an access key', { ...KEYS, secretKey: 'wrong' }, { ...KEYS, secretKey: 'wrong-too' }],
    ['a token', { way: 'token', token: 'a', region: KEYS.region }, { way: 'token', token: 'b', region: KEYS.region }],
  ])('%s: another guess does not wait less', async (_what, first, second) => {
    const { ask } = await teamConsole();
    for (const body of [first, second, first]) expect((await ask(body, HOME)).status).toBe(401);
    expect(await ask(second, HOME)).toMatchObject({ status: 429, wait: 2 });
    expect((await ask(second, '203.0.113.8')).status).toBe(401);
  });

  it('in what a client says of itself there is no other address', async () => {
    const { ask } = await teamConsole();
    for (const spoofed of ['198.51.100.1', '127.0.0.1', 'x']) await ask(WRONG, `${spoofed}, ${HOME}`);
    expect((await ask(WRONG, `198.51.100.9, ${HOME}`)).status).toBe(429);
    // The same in two headers, and a network of IPv6 as one address.
    expect((await ask(WRONG, '198.51.100.9', HOME)).status).toBe(429);
    for (const host of [1, 2, 3]) expect((await ask(WRONG, `2001:db8:1:2::${host}`)).status).toBe(401);
    expect((await ask(WRONG, '2001:db8:1:2::4')).status).toBe(429);
  });

  it.each([[[]], [['']], [['unknown']], [[`${HOME}, `]]])(
    'a proxy that names nobody (%j) is told so',
    async (header) => {
      const { ask, wire } = await teamConsole();
      expect(await ask(PASSWORD, ...header)).toMatchObject({ status: 403, code: 'LAUNCHPAD.PROXY_HEADER' });
      expect(wire).toEqual([]);
    },
  );

  it('a crowd that guesses the name of somebody does not keep them out where they were before', async () => {
    const { ask, wireTo, clock } = await teamConsole();
    expect((await ask(PASSWORD, HOME)).status).toBe(200);
    const before = wireTo('/v3/auth/tokens').length;
    for (let index = 0; index < 100; index += 1) await ask(WRONG, `198.51.100.${index}`);
    expect(wireTo('/v3/auth/tokens').length - before).toBe(20);
    expect(await ask(PASSWORD, '203.0.113.8')).toMatchObject({ status: 429, wait: 10 });
    expect((await ask(PASSWORD, HOME)).status).toBe(200);
    clock.advance(10_000);
    expect((await ask(PASSWORD, '203.0.113.8')).status).toBe(200);
  });
});

describe('A25: holding the places', () => {
  it('one address that waits for a slow IAM 40 times leaves places for the others', async () => {
    const { ask, fault, clock, wireTo } = await teamConsole();
    await fault({ path: '/v3/auth/tokens', times: 8, when: 'after', action: { hangSeconds: 5 } });
    const flood = Array.from({ length: 40 }, (_, index) => ask({ ...PASSWORD, user: `user-${index}` }, '198.51.100.1'));
    await expect.poll(() => wireTo('/v3/auth/tokens').length).toBe(8);
    expect((await ask(PASSWORD, HOME)).status).toBe(200);
    clock.advance(5_000);
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(32);
    expect((await ask(PASSWORD, '198.51.100.1')).status).toBe(200);
  });

  it.each([
    ['a password', () => PASSWORD],
    ['an access key', () => KEYS],
    ['a token', tokenOf],
  ] as const)('on a laptop, signing in with %s again and again is not slowed', async (_what, body) => {
    const console = testConsole();
    for (let turn = 0; turn < 30; turn += 1) await signIn(console.visitor(), body(console));
  });
});
