import { storageFitsFlavor } from '../../contract/create-instance-rules';
import type { Product } from '../../contract/products';
import { type Check, checkSize, suffices } from './check-size';
import { type FlavorFigures, figuresOf } from './flavor-figures';
import { demandOf, type Load } from './load';
import { type Disks, FORMATTED_SHARE, RESERVED_GB } from './usable-storage';

/** GB (API reference: an integer multiple of 100). */
const STEP_GB = 100;

export interface Fit extends Disks {
  productId: string;
  figures: FlavorFigures;
  checks: Check[];
}

export interface Misfit {
  productId: string;
  /**
   * What is insufficient even at the maximum. Undefined if the list lacks figures; empty if the ranges of list and API
   * document don't overlap enough.
   */
  lacking: Check[] | undefined;
}

const stepUp = (gb: number): number => Math.ceil(gb / STEP_GB - 1e-9) * STEP_GB;

/** GB per broker for the load's data, at least the flavor's minimum. */
function diskFor(load: Load, figures: FlavorFigures, brokers: number): number {
  const rawGb = ((demandOf(load).dataGb * load.replicas) / brokers + RESERVED_GB) / FORMATTED_SHARE;
  return Math.max(stepUp(rawGb), stepUp(figures.minStorageGb), STEP_GB);
}

/** The fewest brokers, then the smallest disks. */
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

export const isFit = (size: Fit | Misfit): size is Fit => 'checks' in size;
