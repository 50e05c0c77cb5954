import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlookOf } from './outlook';

const small = {
  brokers: 3,
  perBrokerGb: 200,
  produceMbps: 1,
  replicas: 3,
  plannedPartitions: 30,
  partitionsPerBroker: 250,
};

test('by hand: 3 × 200 GB hold 153 GB in three copies, 1.77 days at 1 MB/s', () => {
  // 200 × 0.93 − 33 = 153 of each disk; 459 in all; 153,000 MB ÷ 86,400 s = 1.77 days
  const outlook = outlookOf(small);
  expect(outlook).toMatchObject({ totalGb: 600, messagesGb: 153, copiesGb: 306, reservedGb: 141 });
  expect(outlook.days).toBeCloseTo(1.7708, 4);
  expect(outlook).toMatchObject({ maxPartitions: 750, partitionsLeft: 720 });
});

test('more partitions planned than there can be are said as a lack', () => {
  expect(outlookOf({ ...small, plannedPartitions: 800 }).partitionsLeft).toBe(-50);
});

test('without the list’s figure nothing is said of partitions', () => {
  expect(outlookOf({ ...small, partitionsPerBroker: undefined }).partitionsLeft).toBeUndefined();
});

test('the parts of the storage add up, and none is negative', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 10 }),
      (brokers, hundreds, replicas) => {
        const { totalGb, ...rest } = outlookOf({ ...small, brokers, perBrokerGb: hundreds * 100, replicas });
        const parts = [rest.messagesGb, rest.copiesGb, rest.reservedGb];
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(totalGb, 3);
      },
    ),
  );
});
