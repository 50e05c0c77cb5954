/** A8: a cloud that repeats what it was sent, in the ways of its writers, in any place of its answer. */
import { describe, expect, it } from 'vitest';
import { PERMIT_HEADER } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../../sandbox/credentials';
import { plainSpec } from '../../sandbox/world/instances';
import { requestTo } from '../../testing/gateway/sandbox-transport';
import { CREATE, PASSWORD, signIn, tokenOf, ZONES } from '../../testing/gateway/sign-in-helpers';
import { SANDBOX_KEYS, type TestConsole, testConsole } from '../../testing/gateway/test-console';
import { testGateway } from '../../testing/gateway/test-gateway';
import { cloudClient } from '../cloud-client';
import { cloudClock } from '../cloud-clock';
import { keyCredentials } from '../key-credentials';
import type { WireRequest } from '../transport';
import { BufferedResponse } from '../upstream';

const REGISTER = `/api/cloud/lts${pathOf('registerKafka', { project_id: SANDBOX_PROJECT_ID })}`;
const SECRET = "Canary=9x'Qz-77";
const GSON = SECRET.replaceAll('=', '\\u003d').replaceAll("'", '\\u0027');
const NUMBERS = Array.from(SECRET, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`).join('');

/** Bodies as text: the sandbox would write JSON in its own way. */
const bodies: [string, string][] = [
  ['Gson, in the message', `{"error_code":"DMS.00500000","error_msg":"Failed: ${GSON}"}`],
  ['Gson, in the code', `{"error_code":"${GSON}","error_msg":"Failed"}`],
  ['.NET', `{"error_code":"a","error_msg":"${SECRET.replace("'", '\\u0027').replace('=', '\\u003D')}"}`],
  ['all by number', `{"error_code":"a","error_msg":"${NUMBERS}"}`],
  ['JSON within JSON', JSON.stringify({ error_code: 'a', error_msg: JSON.stringify({ password: SECRET }) })],
  ['a key', JSON.stringify({ error_code: 'a', error_msg: 'b', [SECRET]: 1 })],
  ['an address', `Bad request: /?password=${encodeURIComponent(SECRET)}`],
  ['HTML', `<p>${SECRET.replace("'", '&#39;').replace('=', '&#61;')}</p>`],
];

/** Headers and body, without ids that are drawn at random: one of them may hold any digits. */
async function said(answer: Response): Promise<string> {
  const whole = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
  return whole.replaceAll(/\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/g, '(id)');
}

async function fault(
  console: TestConsole,
  path: string,
  action: { status: number; body: string; headers?: Record<string, string> },
) {
  await console.fault({ path, when: 'before', times: 1, action: { headers: {}, ...action } });
}

describe('A8: the password of a body', () => {
  it.each(bodies)('does not come back, written as %s', async (_how, body) => {
    const console = testConsole({ keys: SANDBOX_KEYS });
    const person = console.visitor();
    await person.comeIn();
    const { permit } = (await (
      await person.ask('POST', '/api/permits', { project_id: SANDBOX_PROJECT_ID })
    ).json()) as { permit: string };
    const spec = { ...plainSpec('kafka-canary'), password: SECRET, ssl_enable: true, access_user: 'user' };
    const registration = { instance_id: 'i', kafka_name: 'k', connect_info: { user_name: 'user', pwd: SECRET } };
    const spoiled = { when: 'before', times: 1, action: { status: 500, headers: {}, body } } as const;
    const project = { project_id: SANDBOX_PROJECT_ID };
    await console.fault(
      { path: pathOf('createInstance', project), ...spoiled },
      { path: pathOf('registerKafka', project), ...spoiled },
    );
    for (const answer of [
      await person.ask('POST', CREATE, spec, { [PERMIT_HEADER]: permit }),
      await person.ask('POST', REGISTER, registration),
    ]) {
      const text = await said(answer);
      expect(text).toContain('********');
      expect(text).not.toMatch(/9x|0039|%3D9/i);
    }
  });

  it.each(bodies)('of IAM does not come back at sign-in, written as %s', async (_how, body) => {
    const console = testConsole();
    await fault(console, '/v3/auth/tokens', { status: 401, body });
    const answer = await console.visitor().ask('POST', '/api/sign-in', { ...PASSWORD, password: SECRET });
    expect(answer.status).toBe(401);
    expect(await said(answer)).not.toMatch(/9x|0039|%3D9/i);
  });

  it('of IAM does not come back as its code or title', async () => {
    const console = testConsole();
    const body = `{"error":{"code":401,"title":"${GSON}","message":"no"}}`;
    await fault(console, '/v3/auth/tokens', { status: 401, body });
    const answer = await console.visitor().ask('POST', '/api/sign-in', { ...PASSWORD, password: SECRET });
    expect(await answer.json()).toMatchObject({ error_code: '********', error_msg: 'no' });
  });
});

describe('A8: what proves a request', () => {
  const proofs: [string, (headers: Readonly<Record<string, string>>) => string][] = [
    ['the whole of Authorization', ({ authorization = '' }) => authorization],
    ['the bare signature', ({ authorization = '' }) => authorization.split('Signature=')[1] ?? ''],
    ['the security token', (headers) => headers['x-security-token'] ?? ''],
  ];

  it.each(proofs)('does not come back: %s', async (_which, secretOf) => {
    let secret = '';
    const transport = async ({ headers }: WireRequest) => {
      secret = secretOf(headers);
      const body = `{"error_code":"${secret}","error_msg":"${secret.replaceAll('=', '\\u003d').replaceAll('/', '\\/')} is no good"}`;
      return new BufferedResponse(400, new Map([['x-request-id', secret]]), Buffer.from(body));
    };
    const keys = { ...SANDBOX_KEYS, securityToken: 'canary/security=token' };
    const target = { originOf: () => 'https://cloud.invalid', transport };
    const send = cloudClient(target, keyCredentials(keys, undefined, cloudClock(Date.now)));
    const answer = await send(requestTo('listAvailabilityZones', {}));
    expect(secret.length).toBeGreaterThan(20);
    expect(Buffer.from(answer.bytes).toString()).toBe('{"error_code":"********","error_msg":"******** is no good"}');
    expect([...answer.headers.values()]).toEqual([]);
  });

  it('does not come back as a token, in a header either', async () => {
    const console = testConsole();
    const person = console.visitor();
    const login = tokenOf(console);
    await signIn(person, { ...login, region: SANDBOX_REGION });
    const { token } = login;
    await fault(console, '/v2/available-zones', {
      status: 400,
      headers: {
        'x-request-id': token.slice(0, 128),
        'retry-after': token,
        'content-type': `application/json; x="${token}"`,
      },
      body: `{"error_msg":"${token}"}`,
    });
    expect(await said(await person.ask('GET', ZONES))).not.toContain(token);
  });
});

describe('A8: a header of the cloud', () => {
  const asked = (headers: Record<string, string>) =>
    testGateway(() => new Response('{"available_zones":[]}', { headers })).ask('GET', ZONES);

  it.each([
    ['x-request-id', '3c495b58-1da0_c4.7', true],
    ['x-request-id', 'a'.repeat(128), true],
    ['x-request-id', 'a'.repeat(129), false],
    ['x-request-id', 'x'.repeat(60_000), false],
    ['x-request-id', 'a b', false],
    ['x-request-id', '<b>', false],
    ['retry-after', '7', true],
    ['retry-after', 'Sun, 06 Nov 1994 08:49:37 GMT', true],
    ['retry-after', 'soon', false],
    ['retry-after', '9'.repeat(40), true],
    ['retry-after', '9'.repeat(41), false],
    ['retry-after', '-1', false],
    ['set-cookie', 'a=b', false],
    ['x-subject-token', 'abc', false],
  ])('is passed on by its form: %s: %j', async (name, value, passes) => {
    expect((await asked({ [name]: value })).headers.get(name)).toBe(passes ? value : null);
  });

  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['application/json;charset=utf8', 'application/json; charset=utf-8'],
    ['Application/JSON; canary=1', 'application/json; charset=utf-8'],
    ['text/html', 'text/plain; charset=utf-8'],
    ['image/svg+xml', 'text/plain; charset=utf-8'],
    ['application/json-seq', 'text/plain; charset=utf-8'],
  ])('that says what the body is is written anew: %s', async (given, expected) => {
    expect((await asked({ 'content-type': given })).headers.get('content-type')).toBe(expected);
  });
});
