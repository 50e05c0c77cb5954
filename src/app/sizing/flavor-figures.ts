import { bandwidthOf } from '../../contract/flavors';
import { figureOf, type Product } from '../../contract/products';

export interface FlavorFigures {
  minBrokers: number;
  maxBrokers: number;
  /** GB of one broker's disk. */
  minStorageGb: number;
  maxStorageGb: number;
  /** MB/s per broker. */
  bandwidthMbps: number;
  /** Per second and broker; Huawei Cloud's measurement with 1 KB each. */
  messages: number;
  /** Per broker. */
  partitions: number;
}

/** Undefined if one is missing, because nothing reliable can be said then. */
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
