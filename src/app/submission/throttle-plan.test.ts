import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_WAIT_SECONDS, MAX_SENDS, throttlePlan } from './throttle-plan';

describe('after 429', () => {
  it.each([
    ['the time it names', 1, 7, { kind: 'count-down', seconds: 7 }],
    ['at least a second', 1, 0, { kind: 'count-down', seconds: 1 }],
    ['five seconds where it names none', 1, undefined, { kind: 'count-down', seconds: 5 }],
    ['twice as long the second time', 2, undefined, { kind: 'count-down', seconds: 10 }],
    ['a minute at the most', 1, 60, { kind: 'count-down', seconds: 60 }],
    ['the person after more than a minute', 1, 61, { kind: 'person', seconds: 61 }],
    ['the person after a senseless time', 1, 1e9, { kind: 'person', seconds: 1e9 }],
    ['the person after three sends', 3, 1, { kind: 'person', seconds: 1 }],
  ])('waits for %s', (_what, sends, asked, plan) => {
    expect(throttlePlan(sends, asked, 0)).toEqual(plan);
  });

  it('never sends sooner than asked, never by itself more than three times', () => {
    const seconds = fc.option(fc.nat(1e6), { nil: undefined });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        seconds,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sends, asked, spread) => {
          const plan = throttlePlan(sends, asked, spread);
          if (plan.kind === 'person') return;
          expect(sends).toBeLessThan(MAX_SENDS);
          expect(plan.seconds).toBeGreaterThanOrEqual(asked ?? 1);
          expect(plan.seconds).toBeLessThanOrEqual(LONGEST_WAIT_SECONDS * 1.2);
        },
      ),
    );
  });
});
