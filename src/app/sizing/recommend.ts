/** The smallest sound size over all flavors, what else would do, and why the rest does not. */
import type { Product } from '../../contract/products';
import { flavorSize, isOrderable } from './flavors';
import type { Load } from './load';
import { type Fit, isFit, type Misfit, sizeFlavor } from './size-flavor';

/** A flavor that cannot be had in the chosen zones with the chosen disk type. */
export interface SoldOut {
  productId: string;
  /** Names of the zones. */
  zones: string[];
}

export interface Advice {
  /** The smallest; undefined where no flavor carries the load. */
  best: Fit | undefined;
  /** Larger ones that would do as well, the smallest first. */
  others: Fit[];
  misfits: Misfit[];
  soldOut: SoldOut[];
}

/** @returns vCPUs of all brokers; a flavor whose name does not tell comes last */
const vcpusOf = ({ productId, brokers }: Fit): number =>
  (flavorSize({ product_id: productId })?.vcpus ?? Number.POSITIVE_INFINITY) * brokers;

/**
 * What "smaller" means where no price is known: fewer vCPUs in all, then less storage in all, then fewer brokers, then
 * brokers that carry less: of two with as many vCPUs, these are the shared ones.
 * @returns negative where the first is smaller
 */
export function bySize(one: Fit, other: Fit): number {
  const measures = (fit: Fit) => [vcpusOf(fit), fit.brokers * fit.perBrokerGb, fit.brokers, fit.figures.bandwidthMbps];
  const second = measures(other);
  for (const [index, value] of measures(one).entries()) {
    const against = second[index] ?? value;
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

/**
 * @param products the product list, as it was read
 * @param load what is expected
 * @param soldOutIn names of the chosen zones in which a flavor cannot be had
 */
export function recommend(
  products: readonly Product[],
  load: Load,
  soldOutIn: (product: Product) => string[] = () => [],
): Advice {
  const orderable = products.filter(isOrderable);
  const soldOut = orderable.map((product) => ({ productId: product.product_id, zones: soldOutIn(product) }));
  const sizes = orderable.filter((_, index) => soldOut[index]?.zones.length === 0).map((one) => sizeFlavor(one, load));
  const [best, ...others] = sizes.filter(isFit).sort(bySize);
  return {
    best,
    others,
    misfits: sizes.filter((size): size is Misfit => !isFit(size)),
    soldOut: soldOut.filter(({ zones }) => zones.length > 0),
  };
}
