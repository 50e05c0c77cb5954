import { expect, test } from 'vitest';
import { STORAGE_RANGE_GB } from './create-instance-rules';
import { bandwidthOf, PUBLISHED_FLAVORS } from './flavors';

/** "Kafka specifications": brokers, messages, partitions, groups, connections, GB in total, MB/s of a broker. */
test.each([
  ['s6.2u4g.cluster.small', 3, 30, 20_000, 100, 15, 2_000, 300, 300_000, 40],
  ['c6.2u4g.cluster', 3, 30, 30_000, 250, 20, 2_000, 300, 300_000, 100],
  ['c6.4u8g.cluster', 3, 30, 100_000, 500, 100, 4_000, 300, 600_000, 200],
  ['c6.8u16g.cluster', 3, 50, 150_000, 1_000, 150, 4_000, 300, 1_500_000, 375],
  ['c6.12u24g.cluster', 3, 50, 200_000, 1_500, 200, 4_000, 300, 1_500_000, 625],
  ['c6.16u32g.cluster', 3, 50, 250_000, 2_000, 200, 4_000, 300, 1_500_000, 750],
  ['s6.2u4g.single.small', 1, 1, 20_000, 100, undefined, 2_000, 100, 10_000, 40],
  ['c6.2u4g.single', 1, 1, 30_000, 250, undefined, 2_000, 100, 10_000, 100],
])('%s is as published', (id, min, max, tps, partitions, groups, connections, least, most, bandwidth) => {
  const flavor = PUBLISHED_FLAVORS.get(id);
  expect(flavor).toMatchObject({ minBrokers: min, maxBrokers: max, tps, partitions, connections });
  expect([flavor?.groups, flavor?.bandwidthMbps]).toEqual([groups, bandwidth]);
  expect((flavor?.minStorageGb ?? 0) * min).toBe(least);
  expect((flavor?.maxStorageGb ?? 0) * max).toBe(most);
  if (flavor?.type !== 'single') expect(STORAGE_RANGE_GB[id]).toEqual({ min: least, max: most });
});

test.each([
  ['an old list prints 100 for all', 'c6.16u32g.cluster', '100', 750],
  ['a list knows of more', 'c6.2u4g.cluster', '120', 120],
  ['a list says the same', 'c6.8u16g.cluster', 375, 375],
  ['a list says nothing', 'c6.4u8g.cluster', undefined, 200],
  ['a list cannot be read', 'c6.4u8g.cluster', 'fast', 200],
  ['a flavor that nobody published', 'c6.new.cluster', '100', 100],
  ['neither knows', 'constructor', undefined, undefined],
])('%s: %s has %j, so %j', (_what, product_id, listed, mbps) => {
  expect(bandwidthOf({ product_id, properties: { max_bandwidth_per_broker: listed } })).toBe(mbps);
});
