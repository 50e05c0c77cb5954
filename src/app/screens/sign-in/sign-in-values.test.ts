import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signInRequest } from '../../../contract/gateway-api';
import { wordError } from '../../i18n/form-error';
import { checkSignIn, type SignInValues, signInDefaults, toSignInRequest } from './sign-in-values';

type Values = SignInValues['signIn'];

const FILLED: Readonly<Record<Values['way'], Partial<Values>>> = {
  password: { way: 'password', region: 'cn-north-4', domain: 'acme', user: 'ann', password: ' secret ' },
  token: { way: 'token', region: 'cn-north-4', token: 'MIIabc' },
  keys: { way: 'keys', region: 'cn-north-4', accessKey: 'AKEY', secretKey: 'SKEY' },
};

const issuesOf = (values: Partial<Values>) =>
  checkSignIn(signInDefaults(values)).map(({ path, message }) => [path, message]);

describe('a form that is filled in', () => {
  test.each(Object.values(FILLED))('is right: $way', (values) => {
    expect(issuesOf(values)).toEqual([]);
    expect(signInRequest.safeParse(toSignInRequest(signInDefaults(values))).success).toBe(true);
  });

  test('sends what its way asks for and nothing that was typed for another', () => {
    const all = Object.assign({}, ...Object.values(FILLED), { securityToken: 'STS' });
    const sent = (way: Values['way']) => toSignInRequest(signInDefaults({ ...all, way }));
    expect(sent('password')).toEqual(FILLED.password);
    expect(sent('token')).toEqual(FILLED.token);
    expect(sent('keys')).toEqual({ ...FILLED.keys, securityToken: 'STS' });
  });

  test.each([
    ['sandbox ', ' demo'],
    ['\u3000sandbox', 'demo\u00a0'],
    ['sand\u200bbox', '\ufeffdemo'],
    ['sandbox\u2060\n', '\u202ademo\u202c'],
  ])('sends names without what copying adds: %j, %j', (domain, user) => {
    const values = signInDefaults({ ...FILLED.password, domain, user, password: ' \u200bsecret\u3000' });
    expect(toSignInRequest(values)).toMatchObject({
      domain: 'sandbox',
      user: 'demo',
      password: ' \u200bsecret\u3000',
    });
    expect(checkSignIn(values)).toEqual([]);
  });

  test.each(['\u3000', ' \u200b', '\ufeff'])('a name of nothing that can be seen is none: %j', (domain) => {
    expect(issuesOf({ ...FILLED.password, domain })).toEqual([['signIn.domain', 'accountRequired']]);
  });

  test.each(['\u200bMIIabc', 'MII\u00adabc\ufeff', '\u3000ＭＩＩabc'])('sends a token without it: %j', (token) => {
    expect(toSignInRequest(signInDefaults({ ...FILLED.token, token }))).toEqual(FILLED.token);
  });

  test('sends keys and tokens without the space around them', () => {
    expect(toSignInRequest(signInDefaults({ ...FILLED.token, token: '\n MIIabc\n' }))).toEqual(FILLED.token);
    const keys = { ...FILLED.keys, accessKey: ' AKEY\t', secretKey: ' SKEY ', securityToken: '  ' };
    expect(toSignInRequest(signInDefaults(keys))).toEqual(FILLED.keys);
  });
});

describe('a form that is not', () => {
  test.each([
    [
      'password',
      [
        ['region', 'regionRequired'],
        ['domain', 'accountRequired'],
        ['user', 'iamUserRequired'],
        ['password', 'iamPasswordRequired'],
      ],
    ],
    [
      'token',
      [
        ['region', 'regionRequired'],
        ['token', 'tokenRequired'],
      ],
    ],
    [
      'keys',
      [
        ['region', 'regionRequired'],
        ['accessKey', 'accessKeyRequired'],
        ['secretKey', 'secretKeyRequired'],
      ],
    ],
  ] as const)('says so at each field of its way: %s', (way, expected) => {
    expect(issuesOf({ way })).toEqual(expected.map(([field, key]) => [`signIn.${field}`, key]));
  });

  test.each([
    ['password', 'domain', 'a'.repeat(257), 'accountLength'],
    ['password', 'user', 'a'.repeat(257), 'iamUserLength'],
    ['password', 'password', 'a'.repeat(1025), 'iamPasswordLength'],
    ['token', 'token', 'MII abc', 'tokenForm'],
    ['token', 'token', 'MII\r\nX-Evil: 1', 'tokenForm'],
    ['token', 'token', 'M'.repeat(32_769), 'tokenForm'],
    ['keys', 'accessKey', 'A KEY', 'accessKeyForm'],
    ['keys', 'accessKey', 'A'.repeat(129), 'accessKeyForm'],
    ['keys', 'secretKey', 'schlüssel', 'secretKeyForm'],
    ['keys', 'secretKey', 'S'.repeat(257), 'secretKeyForm'],
    ['keys', 'securityToken', 'STS STS', 'securityTokenForm'],
    ['keys', 'securityToken', 'S'.repeat(16_385), 'securityTokenForm'],
  ] as const)('%s: %s says what is wrong with it', (way, field, value, key) => {
    expect(issuesOf({ ...FILLED[way], [field]: value })).toEqual([[`signIn.${field}`, key]]);
  });

  test('takes the longest values that the contract takes', () => {
    expect(issuesOf({ ...FILLED.token, token: 'M'.repeat(32_768) })).toEqual([]);
    expect(issuesOf({ ...FILLED.password, password: 'p'.repeat(1024), user: 'u'.repeat(256) })).toEqual([]);
  });
});

test('whatever is typed, the form lets through exactly what the contract takes, and words everything else', () => {
  const text = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 10 }), fc.constant(''));
  const values = fc.record({
    way: fc.constantFrom('password', 'token', 'keys'),
    region: fc.oneof(fc.constant('cn-north-4'), text),
    domain: text,
    user: text,
    password: text,
    token: text,
    accessKey: text,
    secretKey: text,
    securityToken: text,
  });
  fc.assert(
    fc.property(values, (signIn) => {
      const form = { signIn: signIn as Values };
      const issues = checkSignIn(form);
      expect(issues.length === 0).toBe(signInRequest.safeParse(toSignInRequest(form)).success);
      for (const { message } of issues) expect(wordError(message)).not.toBe(message);
    }),
  );
});
