import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEPTH_MAX, findJsonFault } from './json-fault';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{"a": tru}', 1, 7],
  ['{"a": 1', 1, 8],
  ['{"a": "unfinished}', 1, 7],
  ["{'a': 1}", 1, 2],
  ['{"a": 01}', 1, 8],
  ['{} {}', 1, 4],
  ['<html>', 1, 1],
  ['[1, 2}', 1, 6],
  ['1,', 1, 2],
])('%j stops being JSON in line %i, column %i', (text, line, column) => {
  expect(findJsonFault(text)).toEqual({ kind: 'malformed', line, column });
});

test('it finds a fault exactly where the parser of the browser finds one', () => {
  const json = fc.json({ maxDepth: 5 });
  const spoiled = fc
    .tuple(json, fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', '\\', '0', '-', ' ', '\n', '\u0001', 'null'))
    .map(([text, at, extra]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + extra + text.slice(place + (extra === '' ? 1 : 0));
    });
  fc.assert(
    fc.property(fc.oneof(json, spoiled, fc.string({ unit: 'binary' })), (text) => {
      expect(findJsonFault(text) === undefined).toBe(parses(text));
    }),
    { numRuns: 500 },
  );
});

test('depth is refused before the parser sees it', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(findJsonFault(nested(DEPTH_MAX))).toBeUndefined();
  expect(findJsonFault(nested(DEPTH_MAX + 1))).toEqual({ kind: 'tooDeep' });
  expect(findJsonFault('{"a":'.repeat(100_000))).toEqual({ kind: 'tooDeep' });
});

test('a text of the greatest length, whole or unfinished, is read in one pass', () => {
  const long = 'a\\n'.repeat(160_000);
  expect(findJsonFault(`"${long}"`)).toBeUndefined();
  expect(findJsonFault(`"${long}`)).toEqual({ kind: 'malformed', line: 1, column: 1 });
});
