/** The smallest sound size of one flavor for a load, or why there is none. */
import { storageFitsFlavor } from '../../contract/create-instance-rules';
import type { Product } from '../../contract/products';
import { type Check, checkSize, suffices } from './check-size';
import { type FlavorFigures, figuresOf } from './flavor-figures';
import { demandOf, type Load } from './load';
import { type Disks, FORMATTED_SHARE, RESERVED_GB } from './usable-storage';

/** Disks are bought in steps of this many GB (API reference: an integer multiple of 100). */
const STEP_GB = 100;

/** A size that carries the load. */
export interface Fit extends Disks {
  productId: string;
  figures: FlavorFigures;
  checks: Check[];
}

/** A flavor that does not carry it. */
export interface Misfit {
  productId: string;
  /**
   * What falls short even with as many and as large brokers as there can be. Undefined where the list lacks figures;
   * empty where the ranges of list and API document leave no size that would do.
   */
  lacking: Check[] | undefined;
}

const stepUp = (gb: number): number => Math.ceil(gb / STEP_GB - 1e-9) * STEP_GB;

/** @returns GB per broker that hold the load's data on that many brokers, not below the flavor's least */
function diskFor(load: Load, figures: FlavorFigures, brokers: number): number {
  const rawGb = ((demandOf(load).dataGb * load.replicas) / brokers + RESERVED_GB) / FORMATTED_SHARE;
  return Math.max(stepUp(rawGb), stepUp(figures.minStorageGb), STEP_GB);
}

/**
 * Looks for the fewest brokers, and for these the smallest disks, that carry a load.
 * @param product a flavor of the product list
 * @param load what is expected
 */
export function sizeFlavor(product: Product, load: Load): Fit | Misfit {
  const productId = product.product_id;
  const figures = figuresOf(product);
  if (!figures) return { productId, lacking: undefined };
  for (let brokers = figures.minBrokers; brokers <= figures.maxBrokers; brokers += 1) {
    const perBrokerGb = diskFor(load, figures, brokers);
    if (perBrokerGb > figures.maxStorageGb || !storageFitsFlavor(productId, perBrokerGb * brokers)) continue;
    const checks = checkSize(load, figures, { brokers, perBrokerGb });
    if (checks.every(suffices)) return { productId, figures, brokers, perBrokerGb, checks };
  }
  const most = { brokers: figures.maxBrokers, perBrokerGb: figures.maxStorageGb };
  return { productId, lacking: checkSize(load, figures, most).filter((check) => !suffices(check)) };
}

/** @param size what `sizeFlavor` found */
export const isFit = (size: Fit | Misfit): size is Fit => 'checks' in size;
