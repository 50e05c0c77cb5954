/** What a product of the list is, for the table of flavors. */
import { figureOf, type Product } from '../../contract/products';

/** Documented are `single` and `cluster`; lists hold `cluster.small` as well (Terraform's documentation of flavors). */
const CLUSTERS: readonly unknown[] = ['cluster', 'cluster.small'];

/**
 * Whether this console creates instances of a product: x86 clusters only. A list that doesn't name architectures excludes none.
 * @param product a product of the list
 */
export const isOrderable = ({ type, properties, arch_types: archs }: Product): boolean =>
  CLUSTERS.includes(type) &&
  (figureOf(properties.min_broker) ?? 3) > 1 &&
  (archs ?? ['X86']).some((arch) => arch.toUpperCase() === 'X86');

const SOLD_AS = { postPaid: ['hourly'], prePaid: ['monthly', 'yearly'] } as const;

export type BillingMode = keyof typeof SOLD_AS;

/**
 * @param product a product of the list
 * @param mode how the instance is to be paid
 * @returns whether it is sold so; a list that doesn't say excludes none
 */
export const isSoldAs = ({ charging_mode: modes }: Product, mode: BillingMode): boolean =>
  !modes || SOLD_AS[mode].some((word) => modes.includes(word));

/**
 * Reads the size out of a flavor's name, the only place where the list says it: `c6.2u4g.cluster` is 2 vCPUs and 4 GB.
 * @param product a product of the list
 * @returns undefined where the name does not tell
 */
export function flavorSize(product: Pick<Product, 'product_id'>): { vcpus: number; memoryGb: number } | undefined {
  const [, vcpus, memoryGb] = /\.(\d+)u(\d+)g\b/.exec(product.product_id) ?? [];
  return vcpus && memoryGb ? { vcpus: Number(vcpus), memoryGb: Number(memoryGb) } : undefined;
}
