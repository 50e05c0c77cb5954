import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { testSandbox } from '../testing/sandbox/test-sandbox';
import { withoutSecrets } from './hide-secrets';

const SALT = 'salt';
const SECRET = 'Canary-9"ä\\x';
const digest = (secret: string, salt = SALT) =>
  `sha256:${createHash('sha256')
    .update(salt + secret)
    .digest('hex')}`;

describe('a body in the journal', () => {
  it.each<[string, unknown, unknown]>([
    ['a create', { name: 'a', password: SECRET }, { name: 'a', password: digest(SECRET) }],
    ['a registration', { connect_info: { pwd: SECRET } }, { connect_info: { pwd: digest(SECRET) } }],
    ['a new password', { new_password: SECRET }, { new_password: digest(SECRET) }],
    ['a user of Kafka', [{ user_name: 'a', user_passwd: SECRET }], [{ user_name: 'a', user_passwd: digest(SECRET) }]],
    [
      'a token of IAM',
      { auth: { identity: { methods: ['password'], password: { user: { name: 'a', password: SECRET } } } } },
      { auth: { identity: { methods: ['password'], password: { user: { name: 'a', password: digest(SECRET) } } } } },
    ],
    ['another case', { Password: SECRET, PWD: SECRET }, { Password: digest(SECRET), PWD: digest(SECRET) }],
    ['a number', { password: 12345678 }, { password: digest('12345678') }],
    ['several', { password: [SECRET, 'b'] }, { password: [digest(SECRET), digest('b')] }],
    ['none', { password: null, passwordless: 'yes' }, { password: null, passwordless: 'yes' }],
  ])('%s', async (_what, body, kept) => {
    expect(JSON.parse(await withoutSecrets(JSON.stringify(body), SALT))).toEqual(kept);
  });

  it.each([
    ['half of one', `{"password":"${'Canary-9'}`],
    ['a form', 'user=a&password=Canary-9'],
    ['an escaped key', '{"pass\\u0077ord":"Canary-9"}'],
    ['a key that stands twice', '{"a":{"password":"Canary-9"},"a":1}'],
    ['brackets without end', `{"pwd":${'['.repeat(50_000)}"Canary-9"${']'.repeat(50_000)}}`],
  ])('%s: nothing of it is left', async (_what, body) => {
    expect(await withoutSecrets(body, SALT)).not.toContain('Canary');
  });

  it('without a secret is kept to the letter', async () => {
    for (const body of ['', '{ "name" : "a" }', '{"limit"', 'no JSON'])
      expect(await withoutSecrets(body, SALT)).toBe(body);
  });

  it('whatever stands around a secret, at whatever depth', async () => {
    const key = fc.constantFrom('password', 'pwd', 'new_password', 'user_passwd');
    const wrap = fc.array(fc.oneof(fc.string(), fc.constant(0)), { maxLength: 6 });
    const secret = fc.string({ minLength: 12 }).map((text) => `Canary-${text}`);
    await fc.assert(
      fc.asyncProperty(key, wrap, secret, async (name, path, text) => {
        const body = path.reduce<unknown>((inner, step) => (step === 0 ? [inner] : { [step]: inner }), {
          [name]: text,
        });
        const kept = await withoutSecrets(JSON.stringify(body), SALT);
        expect(kept).not.toContain('Canary');
        expect(kept).toContain(digest(text));
      }),
    );
  });
});

test('the journal is in the order of arrival, and its digests are salted with what the state tells', async () => {
  const cloud = testSandbox();
  const sasl = { ssl_enable: true, access_user: 'kafka_user', password: SECRET };
  await Promise.all([cloud.create({ ...sasl, name: 'kafka-one' }), cloud.create({ name: 'kafka-two' })]);
  const { body } = await cloud.bare('GET', '/__sandbox/journal');
  const { secretSalt } = Object((await cloud.bare('GET', '/__sandbox/state')).body);
  const bodies = (body as { body: string }[]).map((entry) => JSON.parse(entry.body));
  expect(bodies).toMatchObject([{ name: 'kafka-one', password: digest(SECRET, secretSalt) }, { name: 'kafka-two' }]);
  const other = Object((await testSandbox().bare('GET', '/__sandbox/state')).body).secretSalt;
  expect(other).not.toBe(secretSalt);
});
