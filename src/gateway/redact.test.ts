import { describe, expect, it } from 'vitest';
import { redactBytes } from './redact';

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
