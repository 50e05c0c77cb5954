import { expect, test } from 'vitest';
import { NAME_MAX } from '../../../contract/create-instance';
import { suggestName } from './suggest-name';

const TODAY = new Date(2026, 10, 5);

test('the name carries the day, and a number where it is taken', () => {
  expect(suggestName('kafka-demo', new Set(), TODAY)).toBe('kafka-demo-1105');
  expect(suggestName('kafka-demo', new Set(['kafka-demo-1105', 'kafka-demo-1105-2']), TODAY)).toBe('kafka-demo-1105-3');
});

test('a long beginning gives way to what makes the name unique', () => {
  const long = 'k'.repeat(NAME_MAX);
  const first = suggestName(long, new Set(), TODAY);
  expect(first).toHaveLength(NAME_MAX);
  expect(suggestName(long, new Set([first]), TODAY)).toMatch(/^k+-1105-2$/);
});
