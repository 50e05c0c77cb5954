import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRepeatedKeys } from './repeated-keys';

test.each([
  '{"a":1,"a":2}',
  '{"a":1,"\\u0061":1}',
  '{ "a" : 1 , "b" : "x" , "a" : 2 }',
  '{"x":{"a":[],"a":[]}}',
  '[{"a":1},{"b":1,"b":1}]',
  '{"a":{"b":1},"a":1}',
  '{"":1,"":1}',
])('%s names a key twice', (text) => {
  expect(hasRepeatedKeys(text)).toBe(true);
});

test.each(['{"a":{"a":{"a":1}}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"\\"a\\":1,"}', '["a","a"]', '"a"', '{}', '7'])(
  '%s does not',
  (text) => {
    expect(hasRepeatedKeys(text)).toBe(false);
  },
);

test('nothing that JSON.stringify writes names a key twice, and what it writes plus one of its keys does', () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(value, fc.nat(), fc.constantFrom(undefined, 2), (given, index, space) => {
      const text = JSON.stringify(given, null, space);
      expect(hasRepeatedKeys(text)).toBe(false);
      const keys = Object.keys(given);
      const again = JSON.stringify(keys[index % keys.length]);
      expect(hasRepeatedKeys(`${text.slice(0, text.lastIndexOf('}'))},${again}:0}`)).toBe(true);
    }),
  );
});
