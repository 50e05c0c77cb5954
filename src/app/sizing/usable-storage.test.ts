import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usablePerBrokerGb, usableStorageGb } from './usable-storage';

test.each([
  // GB per broker, brokers, copies, GB of different messages, each computed by hand
  [100, 3, 3, 60], // 100 × 0.93 − 33 = 60; × 3 ÷ 3
  [100, 3, 1, 180],
  [200, 3, 2, 229.5], // 200 × 0.93 − 33 = 153; × 3 ÷ 2
  [1000, 5, 3, 1495], // 1000 × 0.93 − 33 = 897; × 5 ÷ 3
  [300, 4, 2, 492], // 300 × 0.93 − 33 = 246; × 4 ÷ 2
  [30, 3, 3, 0], // 30 × 0.93 is less than what the broker keeps for itself
])('%d GB on each of %d brokers, %d copies: %d GB', (perBrokerGb, brokers, copies, gb) => {
  expect(usableStorageGb({ perBrokerGb, brokers }, copies)).toBe(gb);
});

test('what is usable is never more than what is bought, and never negative', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (gb) => {
      expect(usablePerBrokerGb(gb)).toBeGreaterThanOrEqual(0);
      expect(usablePerBrokerGb(gb)).toBeLessThanOrEqual(gb);
    }),
  );
});
