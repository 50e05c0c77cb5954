import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines } from './changed-lines';

const run = (before: string, after: string) => {
  const { changed, gone } = changedLines([...before], [...after]);
  return [[...changed], gone];
};

test.each([
  ['abc', 'abc', [], 0],
  ['abc', 'axc', [1], 0],
  ['abc', 'abxc', [2], 0],
  ['abc', 'ac', [], 1],
  ['abc', 'xyz', [0, 1, 2], 0],
  ['', 'ab', [0, 1], 0],
  ['ab', '', [], 2],
  ['aab', 'ab', [], 1],
  ['abcabba', 'cbabac', [0, 5], 1],
])('%s → %s: lines %j are new, %d gone', (before, after, changed, gone) => {
  expect(run(before, after)).toEqual([changed, gone]);
});

test('the lines that are not marked stood there before, in that order; and as many as can be are not marked', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const kept = after.filter((_line, index) => !changedLines(before, after).changed.has(index));
      let from = 0;
      for (const line of kept) {
        from = before.indexOf(line, from) + 1;
        expect(from).toBeGreaterThan(0);
      }
      // The other way round, the same number of lines is kept.
      expect(before.length - changedLines(after, before).changed.size).toBe(kept.length);
    }),
  );
});
