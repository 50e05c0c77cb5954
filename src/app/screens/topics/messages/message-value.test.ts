import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf, SHOWN_MAX, shownValue } from './message-value';

test.each([
  ['a line of text', 'hello', 'text', 'hello'],
  ['several lines', 'a\n\tb\r\n', 'text', 'a\n\tb\r\n'],
  ['an object', '{"a":1,"b":[1,2],"c":{}}', 'json', '{\n  "a": 1,\n  "b": [\n    1,\n    2\n  ],\n  "c": {}\n}'],
  ['a list', '[]', 'json', '[]'],
  ['a number that JavaScript rounds', '{"id":12345678901234567890}', 'json', '{\n  "id": 12345678901234567890\n}'],
  ['a key that stands twice', '{"a":1,"a":2}', 'json', '{\n  "a": 1,\n  "a": 2\n}'],
  ['signs of JSON in a text', '{"a":"},{[\\"]:"}', 'json', '{\n  "a": "},{[\\"]:"\n}'],
  ['a bare number', '17', 'text', '17'],
  ['what only begins like JSON', '{"a":', 'text', '{"a":'],
  ['a log line in brackets', '[checkout] done', 'text', '[checkout] done'],
  ['markup', '<img src=x onerror=alert(1)>', 'text', '<img src=x onerror=alert(1)>'],
  ['a zero byte', 'a\0b', 'hex', '61 00 62'],
  ['an escape sequence', '\u001b[31m', 'hex', '1b 5b 33 31 6d'],
  ['bytes that were no text', '\ufffd', 'hex', 'ef bf bd'],
])('%s', (_what, value, as, text) => {
  expect(shownValue(value)).toEqual({ as, text });
});

test('JSON is laid out, and nothing of it is changed', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const { as, text } = shownValue(json);
      if (as !== 'hex') expect(JSON.parse(text)).toEqual(JSON.parse(json));
    }),
  );
});

test('what is cut ends with a whole sign', () => {
  expect(beginningOf(`${'a'.repeat(SHOWN_MAX - 1)}😀`)).toBe('a'.repeat(SHOWN_MAX - 1));
  expect(beginningOf('short')).toBe('short');
});
