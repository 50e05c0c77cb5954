import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameAmong, tellApart } from './tell-apart';

const FIRST = '0d2b1f6e-3b1c-4c5d-8e9f-000000000001';
const SECOND = '9c4a7e10-3b1c-4c5d-8e9f-000000000002';
const labels = (...items: [id: string, label: string][]) =>
  tellApart(items.map(([id, label]) => ({ id, label }))).map(({ label }) => label);

test.each<[string, [string, string][], string[]]>([
  [
    'names of their own',
    [
      [FIRST, 'a'],
      [SECOND, 'b'],
    ],
    ['a', 'b'],
  ],
  [
    'two of one name',
    [
      [FIRST, 'default'],
      [SECOND, 'default'],
    ],
    ['default (0d2b1f6e…)', 'default (9c4a7e10…)'],
  ],
  [
    'ids that begin alike',
    [
      ['12345678-a', 'x'],
      ['12345678-b', 'x'],
    ],
    ['x (12345678-a)', 'x (12345678-b)'],
  ],
  [
    'short ids',
    [
      ['0', 'x'],
      ['1', 'x'],
    ],
    ['x (0)', 'x (1)'],
  ],
  [
    'names of case and space of their own',
    [
      [FIRST, 'A'],
      [SECOND, 'a'],
      ['3', 'a '],
    ],
    ['A', 'a', 'a '],
  ],
  [
    'no names',
    [
      [FIRST, ''],
      [SECOND, ''],
    ],
    [' (0d2b1f6e…)', ' (9c4a7e10…)'],
  ],
])('%s', (_what, items, expected) => {
  expect(labels(...items)).toEqual(expected);
});

test('B44: no two of a list look the same, whatever they are called', () => {
  const item = fc.record({ id: fc.uuid(), label: fc.constantFrom('default', 'vpc', 'a') });
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ id }) => id }), (items) => {
      const shown = tellApart(items).map(({ label }) => label);
      expect(new Set(shown).size).toBe(items.length);
    }),
  );
});

test('the name of one, among others of it or without a list', () => {
  const list = [
    { id: FIRST, name: 'default' },
    { id: SECOND, name: 'default' },
  ];
  expect([nameAmong(list, SECOND), nameAmong(list, 'typed'), nameAmong(undefined, FIRST)]).toEqual([
    'default (9c4a7e10…)',
    'typed',
    FIRST,
  ]);
});
