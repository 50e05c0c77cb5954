import { bandwidthOf } from '../../contract/flavors';
import { figureOf, type Product } from '../../contract/products';

/** What the product list says of a flavor, as numbers. */
export interface FlavorFigures {
  minBrokers: number;
  maxBrokers: number;
  /** GB of one broker's disk. */
  minStorageGb: number;
  maxStorageGb: number;
  /** MB/s of one broker. */
  bandwidthMbps: number;
  /** Messages in a second that one broker takes, measured by the vendor with 1 KB each. */
  messages: number;
  /** Partitions of one broker. */
  partitions: number;
}

/**
 * @param product a product of the list
 * @returns its figures; undefined where one is missing, because nothing sound can be said then
 */
export function figuresOf(product: Pick<Product, 'product_id' | 'properties'>): FlavorFigures | undefined {
  const { properties } = product;
  const figures = {
    minBrokers: figureOf(properties.min_broker),
    maxBrokers: figureOf(properties.max_broker),
    minStorageGb: figureOf(properties.min_storage_per_node),
    maxStorageGb: figureOf(properties.max_storage_per_node),
    bandwidthMbps: bandwidthOf(product),
    messages: figureOf(properties.max_tps_per_broker),
    partitions: figureOf(properties.max_partition_per_broker),
  };
  return Object.values(figures).every((figure) => figure !== undefined) ? (figures as FlavorFigures) : undefined;
}
