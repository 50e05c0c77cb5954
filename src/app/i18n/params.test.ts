import fc from 'fast-check';
import { expect, test } from 'vitest';
import { i18n } from './i18n';
import { params } from './params';

const messages = i18n('paramsTest', { two: params('{first} before {second}, {first} again') });

test('values are put in as they are, whatever they hold', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('$$', '$&', "$'", '{second}', '{first}', '$1'));
  fc.assert(
    fc.property(value, value, (first, second) => {
      expect(messages.get().two({ first, second })).toBe(`${first} before ${second}, ${first} again`);
    }),
  );
});
