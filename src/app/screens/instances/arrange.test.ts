import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instance } from '../../../contract/instance';
import { arrange, type Order, statusesOf } from './arrange';

const of = (name: string, status: string, created_at?: string): Instance => ({
  name,
  instance_id: `id-${name}`,
  status,
  ...(created_at !== undefined && { created_at }),
});
const all = [of('b', 'RUNNING', '2'), of('a', 'FROZEN', '3'), of('d', 'RUNNING'), of('c', 'RUNNING', '1')];

test.each<[string, Order, string]>([
  ['', 'newest', 'abcd'],
  ['', 'oldest', 'dcba'],
  ['', 'name', 'abcd'],
  ['RUNNING', 'newest', 'bcd'],
  ['FROZEN', 'name', 'a'],
  ['ERROR', 'newest', ''],
])('status %j in order %s', (status, order, expected) => {
  const names = arrange(all, status, order).map(({ name }) => name);
  expect(names.join('')).toBe(expected);
});

test('the statuses add up to all, the most frequent first, and each finds as many as it says', () => {
  expect(statusesOf(all)).toEqual([
    ['RUNNING', 3],
    ['FROZEN', 1],
  ]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('RUNNING', 'ERROR', 'CREATING', '')), (statuses) => {
      const instances = statuses.map((status, index) => of(`n${index}`, status));
      const counts = statusesOf(instances);
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(instances.length);
      for (const [status, count] of counts) {
        if (status !== '') expect(arrange(instances, status, 'newest')).toHaveLength(count);
      }
    }),
  );
});
