/** From almost nothing to more than any flavor carries. */
import fc from 'fast-check';
import type { Load } from '../../app/sizing/load';

export const anyLoad: fc.Arbitrary<Load> = fc.record({
  produceMbps: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 3000, noNaN: true })),
  messageKb: fc.constantFrom(0.1, 1, 10, 1000),
  fanOut: fc.integer({ min: 0, max: 8 }),
  replicas: fc.integer({ min: 1, max: 5 }),
  partitions: fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 110_000 })),
  retentionHours: fc.integer({ min: 1, max: 24 * 90 }),
});
