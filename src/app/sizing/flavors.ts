/** What a product of the list is, for the table of flavors. */
import { figureOf, type Product } from '../../contract/products';

/**
 * Whether this console creates instances of a product: clusters only. The document has no field for single-node ones.
 * @param product a product of the list
 */
export const isOrderable = (product: Product): boolean =>
  product.type === 'cluster' && (figureOf(product.properties.min_broker) ?? 3) > 1;

/**
 * Reads the size out of a flavor's name, the only place where the list says it: `c6.2u4g.cluster` is 2 vCPUs and 4 GB.
 * @param product a product of the list
 * @returns undefined where the name does not tell
 */
export function flavorSize(product: Pick<Product, 'product_id'>): { vcpus: number; memoryGb: number } | undefined {
  const [, vcpus, memoryGb] = /\.(\d+)u(\d+)g\b/.exec(product.product_id) ?? [];
  return vcpus && memoryGb ? { vcpus: Number(vcpus), memoryGb: Number(memoryGb) } : undefined;
}
