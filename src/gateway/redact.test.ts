import { describe, expect, it } from 'vitest';
import { redactBytes, secretsIn } from './redact';

const said = (text: string, secret: string): string =>
  Buffer.from(redactBytes(Buffer.from(text), [secret])).toString('utf8');

describe('a secret in an answer', () => {
  it.each([
    'Canary-7',
    'Canary-password',
    'Canary7\u{1F600}x',
    'Canary\u{1F600}xy',
    '\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801',
  ])('%j is taken out, wherever its first characters end', (secret) => {
    expect(said(`"${secret}" and again "${secret}"`, secret)).toBe('"********" and again "********"');
  });

  it('is not seen where only its beginning stands', () => {
    expect(said('Canary-7 is the beginning', 'Canary-7-password')).toBe('Canary-7 is the beginning');
  });
});

describe('the secrets of a request', () => {
  it.each([
    ['as it is', 'Canary-"<&>/7'],
    ['as JSON', 'Canary-\\"<&>/7'],
    ['as Go writes JSON', 'Canary-\\"\\u003c\\u0026\\u003e/7'],
    ['as PHP writes JSON', 'Canary-\\"<&>\\/7'],
  ])('are found %s', (_how, repeated) => {
    for (const body of [{ password: 'Canary-"<&>/7' }, { connect_info: { pwd: 'Canary-"<&>/7' } }]) {
      const said = redactBytes(Buffer.from(`wrong password ${repeated}!`), secretsIn(body));
      expect(Buffer.from(said).toString()).toBe('wrong password ********!');
    }
  });

  it('are passwords only', () => {
    expect(secretsIn({ name: 'orders', tags: [{ key: 'a', value: 'b' }], access_user: 'admin' })).toEqual([]);
  });
});
