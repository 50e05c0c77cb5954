/** Availability zones and flavors of the sandbox's region. */
import { STORAGE_SPECS } from '../../contract/create-instance';
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

/** Four zones: c has no IPv6, d is sold out. Ids and codes differ, as in the cloud. */
export const zones = (): ZoneRecord[] => [
  zone('a', 1, { soldOut: false, ipv6: true }),
  zone('b', 2, { soldOut: false, ipv6: true }),
  zone('c', 3, { soldOut: false, ipv6: false }),
  zone('d', 4, { soldOut: true, ipv6: true }),
];

export const VERSIONS = ['1.1.0', '2.3.0', '2.7', '3.x'];

interface Size {
  name: string;
  ecs: string;
  type: 'cluster' | 'single';
  minBroker: number;
  maxBroker: number;
  minStorage: number;
  maxStorage: number;
  bandwidth: number;
  tps: number;
  partitions: number;
}

/**
 * Figures of the published product list, with the broker limits of the current manual: broker limit × largest disk is
 * then exactly the upper end of the create document's range.
 */
const cluster = (name: string, ecs: string, rest: Omit<Size, 'name' | 'ecs' | 'type' | 'minBroker'>): Size => ({
  name: `${name}.cluster`,
  ecs: `c6.${ecs}.2`,
  type: 'cluster',
  minBroker: 3,
  ...rest,
});

const sizes: Size[] = [
  cluster('2u4g', 'large', {
    maxBroker: 30,
    minStorage: 200,
    maxStorage: 10_000,
    bandwidth: 100,
    tps: 30_000,
    partitions: 250,
  }),
  cluster('4u8g', 'xlarge', {
    maxBroker: 30,
    minStorage: 400,
    maxStorage: 20_000,
    bandwidth: 100,
    tps: 100_000,
    partitions: 500,
  }),
  cluster('8u16g', '2xlarge', {
    maxBroker: 50,
    minStorage: 800,
    maxStorage: 30_000,
    bandwidth: 100,
    tps: 150_000,
    partitions: 1000,
  }),
  cluster('12u24g', '3xlarge', {
    maxBroker: 50,
    minStorage: 1200,
    maxStorage: 30_000,
    bandwidth: 100,
    tps: 200_000,
    partitions: 1500,
  }),
  cluster('16u32g', '4xlarge', {
    maxBroker: 50,
    minStorage: 1600,
    maxStorage: 30_000,
    bandwidth: 100,
    tps: 250_000,
    partitions: 2000,
  }),
  // Listed because the cloud lists it: the console filters such kinds out, visibly.
  {
    name: '2u4g.single',
    ecs: 'c6.large.2',
    type: 'single',
    minBroker: 1,
    maxBroker: 1,
    minStorage: 100,
    maxStorage: 10_000,
    bandwidth: 50,
    tps: 20_000,
    partitions: 100,
  },
];

/** Zone letters in which a flavor cannot be had on a disk type, beside d, which is sold out altogether. */
const soldOutLetters: Readonly<Record<string, readonly string[]>> = {
  '16u32g.cluster dms.physical.storage.ultra.v2': ['b', 'c'],
  '16u32g.cluster dms.physical.storage.high.v2': ['c'],
};

const code = (letter: string): string => `${SANDBOX_REGION}${letter}`;

function product(size: Size): Product {
  return {
    type: size.type,
    product_id: `c6.${size.name}`,
    ecs_flavor_id: size.ecs,
    billing_code: 'dms.platinum.c6',
    arch_types: ['X86'],
    charging_mode: ['monthly', 'hourly'],
    ios: STORAGE_SPECS.map((spec) => {
      const missing = ['d', ...(soldOutLetters[`${size.name} ${spec}`] ?? [])].sort();
      return {
        io_spec: spec,
        type: 'evs',
        available_zones: ['a', 'b', 'c'].filter((letter) => !missing.includes(letter)).map(code),
        unavailable_zones: missing.map(code),
      };
    }),
    properties: {
      max_partition_per_broker: String(size.partitions),
      max_broker: String(size.maxBroker),
      max_storage_per_node: String(size.maxStorage),
      max_consumer_per_broker: '4000',
      min_broker: String(size.minBroker),
      max_bandwidth_per_broker: String(size.bandwidth),
      min_storage_per_node: String(size.minStorage),
      max_tps_per_broker: String(size.tps),
      product_alias: `kafka.${size.name}`,
    },
  };
}

/** The five flavors of the create document and one single-node flavor, all figures as text. */
export const products = (): Product[] => sizes.map(product);
