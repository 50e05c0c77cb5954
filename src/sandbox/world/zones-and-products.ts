import { STORAGE_SPECS } from '../../contract/create-instance';
import { PUBLISHED_FLAVORS, type PublishedFlavor } from '../../contract/flavors';
import type { Product } from '../../contract/products';
import { SANDBOX_REGION } from '../credentials';
import { hexId } from './ids';
import type { ZoneRecord } from './records';

const zone = (letter: string, number: number, rest: Pick<ZoneRecord, 'soldOut' | 'ipv6'>): ZoneRecord => ({
  id: hexId(`zone ${letter}`),
  code: `${SANDBOX_REGION}${letter}`,
  name: `AZ${number}`,
  isDefault: letter === 'a',
  ...rest,
});

/** Zone c has no IPv6, d is sold out. IDs and codes differ, as in the cloud. */
export const zones = (): ZoneRecord[] => [
  zone('a', 1, { soldOut: false, ipv6: true }),
  zone('b', 2, { soldOut: false, ipv6: true }),
  zone('c', 3, { soldOut: false, ipv6: false }),
  zone('d', 4, { soldOut: true, ipv6: true }),
];

/** 2.3.0 is no longer sold. */
export const VERSIONS = ['1.1.0', '2.7', '3.x'];

/** Zones in which a flavor's disk type is sold out, besides d. */
const soldOutLetters: Readonly<Record<string, readonly string[]>> = {
  'c6.16u32g.cluster dms.physical.storage.ultra.v2': ['b', 'c'],
  'c6.16u32g.cluster dms.physical.storage.high.v2': ['c'],
};

const code = (letter: string): string => `${SANDBOX_REGION}${letter}`;

const missingDisks: Readonly<Record<string, readonly string[]>> = {
  's6.2u4g.cluster.small': ['dms.physical.storage.extreme'],
};

const ECS_SIZES: Readonly<Record<string, string>> = {
  '2u4g': 'large',
  '4u8g': 'xlarge',
  '8u16g': '2xlarge',
  '12u24g': '3xlarge',
  '16u32g': '4xlarge',
};

function product(id: string, flavor: PublishedFlavor): Product {
  const [family = '', size = '', ...rest] = id.split('.');
  return {
    type: flavor.type,
    product_id: id,
    ecs_flavor_id: `${family}.${ECS_SIZES[size]}.2`,
    billing_code: `dms.platinum.${family}`,
    arch_types: ['X86'],
    charging_mode: ['monthly', 'hourly'],
    ios: STORAGE_SPECS.filter((spec) => !missingDisks[id]?.includes(spec)).map((spec) => {
      const missing = ['d', ...(soldOutLetters[`${id} ${spec}`] ?? [])].sort();
      return {
        io_spec: spec,
        type: 'evs',
        available_zones: ['a', 'b', 'c'].filter((letter) => !missing.includes(letter)).map(code),
        unavailable_zones: missing.map(code),
      };
    }),
    properties: {
      max_partition_per_broker: String(flavor.partitions),
      max_broker: String(flavor.maxBrokers),
      max_storage_per_node: String(flavor.maxStorageGb),
      // The table counts client connections, the list consumers: that they are the same is our conclusion.
      max_consumer_per_broker: String(flavor.connections),
      min_broker: String(flavor.minBrokers),
      max_bandwidth_per_broker: String(flavor.bandwidthMbps),
      min_storage_per_node: String(flavor.minStorageGb),
      max_tps_per_broker: String(flavor.tps),
      product_alias: `kafka.${[size, ...rest].join('.')}`,
    },
  };
}

/** The published flavors; the console creates no single-node ones. */
export const products = (): Product[] => [...PUBLISHED_FLAVORS].map(([id, flavor]) => product(id, flavor));
