import { figureOf, type Product } from '../../contract/products';

/** Undocumented, but in lists: `cluster.small`. */
const CLUSTERS: readonly unknown[] = ['cluster', 'cluster.small'];

/** x86 clusters only. A list without architectures excludes none. */
export const isOrderable = ({ type, properties, arch_types: archs }: Product): boolean =>
  CLUSTERS.includes(type) &&
  (figureOf(properties.min_broker) ?? 3) > 1 &&
  (archs ?? ['X86']).some((arch) => arch.toUpperCase() === 'X86');

const SOLD_AS = { postPaid: ['hourly'], prePaid: ['monthly', 'yearly'] } as const;

export type BillingMode = keyof typeof SOLD_AS;

/** A list that doesn't say excludes none. */
export const isSoldAs = ({ charging_mode: modes }: Product, mode: BillingMode): boolean =>
  !modes || SOLD_AS[mode].some((word) => modes.includes(word));

/** Only the name has the size: `c6.2u4g.cluster` is 2 vCPUs and 4 GB. Undefined for other names. */
export function flavorSize(product: Pick<Product, 'product_id'>): { vcpus: number; memoryGb: number } | undefined {
  const [, vcpus, memoryGb] = /\.(\d+)u(\d+)g\b/.exec(product.product_id) ?? [];
  return vcpus && memoryGb ? { vcpus: Number(vcpus), memoryGb: Number(memoryGb) } : undefined;
}
