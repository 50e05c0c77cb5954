import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instanceName, NAME_MAX } from '../../contract/create-instance';
import { suggestName, withoutEnding } from './suggest-name';

const TODAY = new Date(2026, 10, 5);

/** Gives these one after the other. */
const sequence = (...values: number[]) => {
  let turn = 0;
  return () => values[turn++ % values.length] ?? 0;
};

test.each(['orders-2024-prd', 'kafka-8080-dmz', 'team-9999'])('%s keeps the ending that a person gave it', (name) => {
  expect(withoutEnding(name)).toBe(name);
});

test('the name carries the day and three random signs', () => {
  expect(suggestName('kafka-demo', new Set(), TODAY, sequence(0, 0.5, 0.999))).toBe('kafka-demo-1105-bs9');
});

test('two people who take the same preset on one day get two names', () => {
  const names = new Set(Array.from({ length: 20 }, () => suggestName('kafka-demo', new Set(), TODAY)));
  expect(names.size).toBeGreaterThan(1);
});

test('one that is taken is not suggested', () => {
  const first = suggestName('kafka-demo', new Set(), TODAY, sequence(0));
  expect(suggestName('kafka-demo', new Set([first]), TODAY, sequence(0, 0, 0, 0.5))).toBe('kafka-demo-1105-sbb');
});

test('a long beginning gives way to what makes the name unique', () => {
  const name = suggestName('k'.repeat(NAME_MAX), new Set(), TODAY);
  expect(name).toHaveLength(NAME_MAX);
  expect(name).toMatch(/^k+-1105-\w{3}$/);
});

const usual = fc.stringMatching(/^[a-z][a-z_-]{0,70}$/);
const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('whatever the beginning, the name is a legal one, and its ending can be taken off again', () => {
  fc.assert(
    fc.property(
      usual,
      fc.date({ noInvalidDate: true }),
      fc.array(part, { minLength: 3, maxLength: 3 }),
      (beginning, day, parts) => {
        const name = suggestName(beginning, new Set(), day, sequence(...parts));
        expect(instanceName.safeParse(name).success).toBe(true);
        expect(beginning.startsWith(withoutEnding(name))).toBe(true);
      },
    ),
  );
});

test.each([
  ['kafka-demo-1105', 'kafka-demo'],
  ['kafka-demo-1105-2', 'kafka-demo'],
  ['kafka-demo-1105-k3f', 'kafka-demo'],
  ['orders-2024-prod', 'orders-2024-prod'],
  ['orders', 'orders'],
])('%s begins with %s', (name, beginning) => {
  expect(withoutEnding(name)).toBe(beginning);
});
