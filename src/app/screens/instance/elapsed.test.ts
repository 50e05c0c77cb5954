import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedParts, isLate, scalePosition } from './elapsed';

test.each([
  [0, { hours: 0, minutes: 0, seconds: 0 }],
  [-5_000, { hours: 0, minutes: 0, seconds: 0 }],
  [59_999, { hours: 0, minutes: 0, seconds: 59 }],
  [60_000, { hours: 0, minutes: 1, seconds: 0 }],
  [3_600_000, { hours: 1, minutes: 0, seconds: 0 }],
  [90_061_000, { hours: 25, minutes: 1, seconds: 1 }],
])('%i ms are %j', (ms, parts) => {
  expect(elapsedParts(ms)).toEqual(parts);
});

test('the parts add up, and the scale never leaves its ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ms) => {
      const { hours, minutes, seconds } = elapsedParts(ms);
      expect((hours * 60 + minutes) * 60 + seconds).toBe(Math.max(0, Math.floor(ms / 1000)));
      expect(scalePosition(ms)).toBeGreaterThanOrEqual(0);
      expect(scalePosition(ms)).toBeLessThanOrEqual(1);
    }),
  );
});

test('late begins after the documented 15 minutes', () => {
  expect([isLate(900_000), isLate(900_001)]).toEqual([false, true]);
});
