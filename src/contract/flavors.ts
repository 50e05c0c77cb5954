/**
 * Flavors as published ("Kafka specifications", product description of DMS for Kafka). Product lists may differ: older
 * ones have 100 MB/s for every cluster.
 */
import { figureOf, type Product } from './products';

/** Per broker, except for the brokers. */
export interface PublishedFlavor {
  type: 'cluster' | 'cluster.small' | 'single';
  minBrokers: number;
  maxBrokers: number;
  /** Messages of 1 KB per second. */
  tps: number;
  partitions: number;
  /** Consumer groups; not published for single-node flavors. */
  groups: number | undefined;
  connections: number;
  minStorageGb: number;
  maxStorageGb: number;
  bandwidthMbps: number;
}

const cluster = (
  maxBrokers: number,
  rest: Omit<PublishedFlavor, 'type' | 'minBrokers' | 'maxBrokers' | 'minStorageGb'>,
  type: PublishedFlavor['type'] = 'cluster',
): PublishedFlavor => ({ type, minBrokers: 3, maxBrokers, minStorageGb: 100, ...rest });

const single = (rest: Pick<PublishedFlavor, 'tps' | 'partitions' | 'bandwidthMbps'>): PublishedFlavor => ({
  type: 'single',
  minBrokers: 1,
  maxBrokers: 1,
  groups: undefined,
  connections: 2_000,
  minStorageGb: 100,
  maxStorageGb: 10_000,
  ...rest,
});

export const PUBLISHED_FLAVORS: ReadonlyMap<string, PublishedFlavor> = new Map([
  [
    's6.2u4g.cluster.small',
    cluster(
      30,
      { tps: 20_000, partitions: 100, groups: 15, connections: 2_000, maxStorageGb: 10_000, bandwidthMbps: 40 },
      'cluster.small',
    ),
  ],
  [
    'c6.2u4g.cluster',
    cluster(30, {
      tps: 30_000,
      partitions: 250,
      groups: 20,
      connections: 2_000,
      maxStorageGb: 10_000,
      bandwidthMbps: 100,
    }),
  ],
  [
    'c6.4u8g.cluster',
    cluster(30, {
      tps: 100_000,
      partitions: 500,
      groups: 100,
      connections: 4_000,
      maxStorageGb: 20_000,
      bandwidthMbps: 200,
    }),
  ],
  [
    'c6.8u16g.cluster',
    cluster(50, {
      tps: 150_000,
      partitions: 1_000,
      groups: 150,
      connections: 4_000,
      maxStorageGb: 30_000,
      bandwidthMbps: 375,
    }),
  ],
  [
    'c6.12u24g.cluster',
    cluster(50, {
      tps: 200_000,
      partitions: 1_500,
      groups: 200,
      connections: 4_000,
      maxStorageGb: 30_000,
      bandwidthMbps: 625,
    }),
  ],
  [
    'c6.16u32g.cluster',
    cluster(50, {
      tps: 250_000,
      partitions: 2_000,
      groups: 200,
      connections: 4_000,
      maxStorageGb: 30_000,
      bandwidthMbps: 750,
    }),
  ],
  ['s6.2u4g.single.small', single({ tps: 20_000, partitions: 100, bandwidthMbps: 40 })],
  ['c6.2u4g.single', single({ tps: 30_000, partitions: 250, bandwidthMbps: 100 })],
]);

/** MB/s of one broker: the larger of the listed and the published figure. */
export function bandwidthOf(product: Pick<Product, 'product_id' | 'properties'>): number | undefined {
  const listed = figureOf(product.properties.max_bandwidth_per_broker);
  const published = PUBLISHED_FLAVORS.get(product.product_id)?.bandwidthMbps;
  return listed === undefined || published === undefined ? (listed ?? published) : Math.max(listed, published);
}
