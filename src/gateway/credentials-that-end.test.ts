/** Credentials that end while they are used, over the sandbox’s IAM on a clock that stands still. */
import { describe, expect, it } from 'vitest';
import { DOUBT_HEADER, gatewayError, SIGN_IN_HEADER } from '../contract/gateway-api';
import { create, KEYS, PASSWORD, signIn, tokenOf, ZONES } from '../testing/gateway/sign-in-helpers';
import { testConsole } from '../testing/gateway/test-console';

const HOUR_MS = 3_600_000;

const coded = (code: string) => ({ error_code: code, error_msg: 'no' });

describe('a 401 that says nothing of the session', () => {
  const ENTERPRISE = '/api/cloud/eps/v1.0/enterprise-projects';
  const ORDER = '/api/cloud/bss/v2/orders/customer-orders/details/CS1';
  it.each([
    ['a token for another project, of a lookup', ZONES, coded('DMS.10240104'), null],
    ['orders, which belong to the account', ORDER, coded('CBC.0151'), null],
    ['orders, through the API gateway', ORDER, coded('APIGW.0301'), null],
    ['enterprise projects, which belong to the account', ENTERPRISE, coded('APIGW.0301'), null],
    ['a token that has ended', ZONES, coded('DMS.10240102'), 'again'],
    ['a token that is none', ZONES, coded('DMS.10240101'), 'again'],
    ['a 401 without words', ZONES, '', 'again'],
  ])('%s', async (_what, path, body, says) => {
    const console = testConsole();
    const somebody = console.visitor();
    await signIn(somebody, tokenOf(console));
    await console.fault({ path: '/**', when: 'before', times: 9, action: { status: 401, body } });
    const answer = await somebody.ask('GET', path);
    expect([answer.status, answer.headers.get(SIGN_IN_HEADER)]).toEqual([401, says]);
  });

  it.each([
    ['a password', () => PASSWORD],
    ['an access key', () => KEYS],
    ['a token', tokenOf],
  ] as const)('a create for another project is sent once with %s, and certainly refused', async (_what, body) => {
    const console = testConsole();
    const somebody = console.visitor();
    await signIn(somebody, body(console));
    const action = { status: 401, body: coded('DMS.10240104') };
    await console.fault({ path: '/v2/kafka/*/instances', when: 'before', times: 9, action });
    const answer = await create(somebody, 'kafka-test');
    expect([answer.status, answer.headers.get(SIGN_IN_HEADER), answer.headers.get(DOUBT_HEADER)]).toEqual([
      401,
      null,
      null,
    ]);
    expect(console.wireTo('/instances').map(({ method }) => method)).toEqual(['POST']);
  });
});

describe('B15: a token that is no longer valid', () => {
  it('is renewed at 90 % of its life, without a refused call', async () => {
    const { visitor, clock, wireTo } = testConsole();
    const somebody = visitor();
    await signIn(somebody, PASSWORD);
    await somebody.ask('GET', ZONES);
    const tokens = wireTo('/auth/tokens').length;
    // A page that is open asks now and then, so the session goes on.
    for (let hours = 0; hours < 22; hours += 5.5) {
      clock.advance(5.5 * HOUR_MS);
      expect((await somebody.ask('GET', '/api/session')).status).toBe(200);
    }
    expect((await somebody.ask('GET', ZONES)).status).toBe(200);
    expect(wireTo('/available-zones')).toHaveLength(2);
    expect(wireTo('/auth/tokens')).toHaveLength(tokens + 1);
  });

  const refusal = { status: 401, body: { error_code: 'DMS.10240102', error_msg: 'token expires' } };

  it('is renewed once for 50 lookups that were refused, and each is sent once more', async () => {
    const { visitor, sandbox, wireTo } = testConsole();
    const somebody = visitor();
    await signIn(somebody, PASSWORD);
    await somebody.ask('GET', ZONES);
    const tokens = wireTo('/auth/tokens').length;
    // Only the cloud's clock goes on, so the gateway does not see it coming.
    const body = JSON.stringify({ advanceSeconds: 25 * 3600 });
    await sandbox(new Request('https://x.invalid/__sandbox/clock', { method: 'POST', body }));
    const answers = await Promise.all(Array.from({ length: 50 }, () => somebody.ask('GET', ZONES)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(wireTo('/auth/tokens')).toHaveLength(tokens + 1);
    const [first, ...asked] = wireTo('/available-zones').map(({ headers }) => headers['x-auth-token']);
    const refused = asked.filter((token) => token === first);
    expect(refused.length).toBeGreaterThan(0);
    expect(asked).toHaveLength(50 + refused.length);
  });

  it('lets a create be sent once more: one instance', async () => {
    const { visitor, fault, wireTo } = testConsole();
    const somebody = visitor();
    await signIn(somebody, PASSWORD);
    await fault({ path: '/v2/kafka/*/instances', when: 'before', times: 1, action: refusal });
    const answer = await create(somebody, 'kafka-test');
    expect([answer.status, answer.headers.get(DOUBT_HEADER)]).toEqual([200, 'sent-twice']);
    expect(wireTo('/instances').map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
  });

  it('twice ends there, and says that somebody has to sign in', async () => {
    const { visitor, fault, wireTo } = testConsole();
    const somebody = visitor();
    await signIn(somebody, PASSWORD);
    await fault({ path: '/v2/**', when: 'before', times: 5, action: refusal });
    const answer = await create(somebody, 'kafka-test');
    expect([answer.status, answer.headers.get(SIGN_IN_HEADER)]).toEqual([401, 'again']);
    expect(await answer.json()).toEqual(refusal.body);
    expect(wireTo('/instances')).toHaveLength(2);
  });

  it('that was pasted is not sent again: the person signs in', async () => {
    const console = testConsole();
    const somebody = console.visitor();
    await signIn(somebody, tokenOf(console));
    await console.fault({ path: '/v2/**', when: 'before', times: 5, action: refusal });
    const answer = await create(somebody, 'kafka-test');
    expect([answer.status, answer.headers.get(SIGN_IN_HEADER)]).toEqual([401, 'again']);
    expect(console.wireTo('/instances')).toHaveLength(1);
  });

  it('while IAM is away: what was refused stays refused, and a create without a token is not sent', async () => {
    const { visitor, fault, wireTo } = testConsole();
    const somebody = visitor();
    await signIn(somebody, PASSWORD);
    await fault({ path: '/v3/auth/tokens', when: 'before', times: 9, action: { reset: true } });
    const answer = await create(somebody, 'kafka-test');
    expect(answer.status).toBe(502);
    expect(gatewayError.parse(await answer.json()).outcome).toBe('not-sent');
    expect(wireTo('/instances')).toHaveLength(0);
  });
});

describe('a password that IAM takes no more', () => {
  it('leaves a create unsent, and says in the words of IAM that somebody has to sign in', async () => {
    const { visitor, fault, wireTo } = testConsole();
    const somebody = visitor();
    await signIn(somebody, PASSWORD);
    const body = { error: { code: 401, title: 'Unauthorized', message: 'The user is locked.' } };
    await fault({ path: '/v3/auth/tokens', when: 'before', times: 9, action: { status: 401, body } });
    const answer = await create(somebody, 'kafka-test');
    expect([answer.status, answer.headers.get(SIGN_IN_HEADER)]).toEqual([502, 'again']);
    expect(gatewayError.parse(await answer.json())).toMatchObject({
      outcome: 'not-sent',
      error_msg: expect.stringContaining('The user is locked.'),
    });
    expect(wireTo('/instances')).toHaveLength(0);
  });
});

describe('a clock that is wrong', () => {
  it('is told with the answer and stands in the session', async () => {
    const console = testConsole();
    const somebody = console.visitor();
    await signIn(somebody, KEYS);
    await console.sandbox(
      new Request('https://x.invalid/__sandbox/clock', { method: 'POST', body: '{"advanceSeconds":960}' }),
    );
    expect((await create(somebody, 'kafka-test')).headers.get('x-launchpad-clock-off')).toBe('960');
    expect(console.wireTo('/instances').map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
    expect(await (await somebody.ask('GET', '/api/session')).json()).toMatchObject({ clockOffSeconds: 960 });
  });
});
