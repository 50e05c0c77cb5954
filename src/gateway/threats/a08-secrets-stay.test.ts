/** A8: no answer holds a credential, even where the cloud repeats it; and A10 over the same secrets: nor does the log. */
import { describe, expect, it } from 'vitest';
import { flowRoutes } from '../../contract/flow-routes';
import { PERMIT_HEADER } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { SANDBOX_PASSWORD, SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../../sandbox/credentials';
import type { FaultAction } from '../../sandbox/fault-queue';
import { uuid } from '../../sandbox/world/ids';
import { plainSpec } from '../../sandbox/world/instances';
import { SANDBOX_KEYS, type TestConsole, testConsole, type Visitor } from '../../testing/gateway/test-console';
import type { WireRequest } from '../transport';

const ZONES = '/api/cloud/dms/v2/available-zones';
const CREATE = `/api/cloud/dms${pathOf('createInstance', { project_id: SANDBOX_PROJECT_ID })}`;
const REGISTER = `/api/cloud/lts${pathOf('registerKafka', { project_id: SANDBOX_PROJECT_ID })}`;

const ORDERS = { project_id: SANDBOX_PROJECT_ID, instance_id: uuid('instance kafka-orders'), user_name: 'writer' };
const newPassword = (password: string) => ({ new_password: password });
/** Every call that holds the password of a user of Kafka. */
const USER_CALLS = (
  [
    [
      'POST',
      pathOf(flowRoutes.createUser, ORDERS),
      (password: string) => ({ user_name: 'writer', user_passwd: password }),
    ],
    ['PUT', pathOf(flowRoutes.resetUserPassword, ORDERS), newPassword],
    ['POST', pathOf(flowRoutes.resetPassword, ORDERS), newPassword],
  ] as const
).map(([method, path, body]) => [method, `/api/cloud/dms${path}`, body] as const);

/** Typed into the create and the registration, and for users. */
const PASSWORD = 'Canary-1-password';
const PWD = 'canary pwd';
/** Typed where it is wrong: as a password of IAM, a secret key and a token. */
const WRONG = ['CANARY-wrong-password', 'CANARY-wrong-key', 'CANARY-wrong-token'] as const;

const ways = {
  password: () => ({ way: 'password', domain: 'sandbox', user: 'demo', password: SANDBOX_PASSWORD }),
  token: ({ sandbox }: TestConsole) => ({ way: 'token', token: sandbox.token() }),
  keys: () => ({ way: 'keys', ...SANDBOX_KEYS, securityToken: 'canary-security-token' }),
};

const SECRET_HEADERS = ['authorization', 'x-auth-token', 'x-security-token'];
const secretsOf = (wire: readonly WireRequest[]) =>
  wire.flatMap(({ headers }) => SECRET_HEADERS.flatMap((name) => headers[name] ?? []));

async function textOf(answer: Response): Promise<string> {
  return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
}

/** Everything that can be asked; returns all that was answered. */
async function crawl(console: TestConsole, person: Visitor): Promise<string> {
  const region = SANDBOX_REGION;
  const answers = [
    person.ask('GET', '/api/session'),
    person.ask('GET', '/api/sign-in'),
    person.ask('GET', '/api/projects'),
    person.ask('GET', ZONES),
    person.ask('POST', '/api/session/project', { region, project_id: SANDBOX_PROJECT_ID }),
    person.ask('POST', CREATE, `{"password":"${PASSWORD}`),
    person.ask('POST', '/api/sign-in', `{"password":"${WRONG[0]}`),
    console.visitor().ask('POST', '/api/sign-in', { ...ways.password(), region, password: WRONG[0] }),
    console.visitor().ask('POST', '/api/sign-in', { ...ways.keys(), region, secretKey: WRONG[1] }),
    console.visitor().ask('POST', '/api/sign-in', { way: 'token', region, token: WRONG[2] }),
  ];
  const permit = await person.ask('POST', '/api/permits', { project_id: SANDBOX_PROJECT_ID });
  const { permit: text } = (await permit.json()) as { permit: string };
  const spec = { ...plainSpec('kafka-canary'), password: PASSWORD, ssl_enable: true, access_user: 'user' };
  const created = await person.ask('POST', CREATE, spec, { [PERMIT_HEADER]: text });
  const connect = { user_name: 'user', pwd: PWD };
  const registered = await person.ask('POST', REGISTER, { instance_id: 'i', kafka_name: 'k', connect_info: connect });
  const users = USER_CALLS.map(([method, path, body]) => person.ask(method, path, body(PASSWORD)));
  const all = [...(await Promise.all([...answers, ...users])), created, registered];
  return (await Promise.all(all.map(textOf))).join('\n');
}

const spoiled: [string, FaultAction | undefined][] = [
  ['as it should', undefined],
  ['with nothing', { reset: true }],
  ['with 500', { status: 500, body: { error_code: 'DMS.00500000', error_msg: 'x' } }],
  ['with half an answer', { truncateAt: 5 }],
];

describe.each(Object.keys(ways) as (keyof typeof ways)[])('A8, A10: signed in with %s', (way) => {
  it.each(spoiled)(
    'and a cloud that answers %s: no answer and no line of the log holds a secret',
    async (_how, action) => {
      const console = testConsole();
      const person = console.visitor();
      const body = { ...ways[way](console), region: SANDBOX_REGION };
      expect((await person.ask('POST', '/api/sign-in', body)).status).toBe(200);
      if (action) {
        const spoiled = ['/v1/**', '/v1.0/**', '/v2/**'];
        await console.fault(...spoiled.map((path) => ({ path, when: 'after', times: 100, action }) as const));
      }
      const answered = await crawl(console, person);
      const own = [PASSWORD, PWD, SANDBOX_KEYS.secretKey, SANDBOX_PASSWORD, person.secret];
      const secrets = [...secretsOf(console.wire), ...WRONG, ...own];
      expect([secrets.length > 9, person.secret.length]).toEqual([true, 43]);
      for (const secret of secrets) {
        expect(answered).not.toContain(secret);
        expect(console.logged.join('\n')).not.toContain(secret);
      }
      expect(console.logged.length).toBeGreaterThan(10);
      // The crawl is one that could have found something: the secrets did reach the cloud.
      expect(JSON.stringify(console.wire)).toContain(PASSWORD);
      expect(JSON.stringify(console.wire)).not.toContain(person.secret);
    },
  );
});

describe('A8: a cloud that repeats what it was sent', () => {
  it.each([
    ['as it is', (password: string) => `Weak password: ${password}.`],
    ['as JSON', (password: string) => ({ error_code: 'DMS.00400062', error_msg: `Weak password: ${password}.` })],
  ])('%s does not pass the password of a create or of a registration on', async (_how, bodyOf) => {
    const console = testConsole({ keys: SANDBOX_KEYS });
    const person = console.visitor();
    await person.comeIn();
    const password = 'Canary"-1-password';
    await console.fault({
      method: 'POST',
      path: '/v2/**',
      when: 'before',
      times: 2,
      action: { status: 400, body: bodyOf(password) },
    });
    const { permit } = (await (
      await person.ask('POST', '/api/permits', { project_id: SANDBOX_PROJECT_ID })
    ).json()) as {
      permit: string;
    };
    const spec = { ...plainSpec('kafka-canary'), password, ssl_enable: true, access_user: 'user' };
    const registration = { instance_id: 'i', kafka_name: 'k', connect_info: { user_name: 'user', pwd: password } };
    const answers = [
      await person.ask('POST', CREATE, spec, { [PERMIT_HEADER]: permit }),
      await person.ask('POST', REGISTER, registration),
    ];
    for (const answer of answers) {
      const text = await answer.text();
      expect(text).toContain('Weak password: ********.');
      expect(text).not.toContain('Canary');
    }
  });

  it.each(USER_CALLS)(
    '%s %s: does not pass the password of a user on, nor does the journal hold it',
    async (...call) => {
      const [method, path, bodyOf] = call;
      const console = testConsole({ keys: SANDBOX_KEYS });
      const person = console.visitor();
      await person.comeIn();
      const password = 'Canary"-1-password';
      const body = { error_code: 'DMS.00400012', error_msg: `Weak password: ${password}.` };
      await console.fault({ method, path: '/v2/**', when: 'before', times: 1, action: { status: 400, body } });
      const text = await (await person.ask(method, path, bodyOf(password))).text();
      expect(text).toContain('Weak password: ********.');
      expect(text).not.toContain('Canary');
      expect(console.logged.join()).not.toContain('Canary');
      expect(JSON.stringify(console.wire)).toContain('Canary');
      const journal = await console.sandbox(new Request('https://x.invalid/__sandbox/journal'));
      const kept = await journal.text();
      expect(kept).toMatch(/(?:user_passwd|new_password)[\\":]+sha256:/);
      expect(kept).not.toContain('Canary');
    },
  );

  it.each(['token', 'keys'] as const)('does not pass the credentials of a %s on', async (way) => {
    const console = testConsole();
    const person = console.visitor();
    await person.ask('POST', '/api/sign-in', { ...ways[way](console), region: SANDBOX_REGION });
    await person.ask('GET', ZONES);
    const token = way === 'token' ? console.sandbox.token() : 'canary-security-token';
    const error_msg = `Bad request: x-auth-token: ${token}, again ${token}; ä`;
    await console.fault({
      path: '/v2/available-zones',
      when: 'before',
      times: 1,
      action: { status: 400, body: { error_msg } },
    });
    const answer = await person.ask('GET', ZONES);
    expect(await answer.json()).toEqual({
      error_msg: 'Bad request: x-auth-token: ********, again ********; ä',
    });
  });

  it('does not pass the password of IAM on', async () => {
    const console = testConsole();
    const body = { error: { code: 401, title: 'Unauthorized', message: `"${WRONG[0]}" is wrong.` } };
    await console.fault({ path: '/v3/auth/tokens', when: 'before', times: 1, action: { status: 401, body } });
    const request = { ...ways.password(), region: SANDBOX_REGION, password: WRONG[0] };
    const answer = await console.visitor().ask('POST', '/api/sign-in', request);
    expect(await answer.json()).toMatchObject({ error_msg: '"********" is wrong.' });
  });
});
