import type { Product } from '../../contract/products';
import { flavorSize, isOrderable } from './flavors';
import type { Load } from './load';
import { type Fit, isFit, type Misfit, sizeFlavor } from './size-flavor';

/** Sold out in the chosen zones with the chosen disk type. */
export interface SoldOut {
  productId: string;
  zones: string[];
}

export interface Advice {
  /** Undefined if no flavor carries the load. */
  best: Fit | undefined;
  /** Larger ones, smallest first. */
  others: Fit[];
  misfits: Misfit[];
  soldOut: SoldOut[];
}

/** Of all brokers; unknown sizes come last. */
const vcpusOf = ({ productId, brokers }: Fit): number =>
  (flavorSize({ product_id: productId })?.vcpus ?? Number.POSITIVE_INFINITY) * brokers;

/** Without prices, smaller means fewer vCPUs, then less storage, then fewer brokers, then weaker (shared) brokers. */
export function bySize(one: Fit, other: Fit): number {
  const measures = (fit: Fit) => [vcpusOf(fit), fit.brokers * fit.perBrokerGb, fit.brokers, fit.figures.bandwidthMbps];
  const second = measures(other);
  for (const [index, value] of measures(one).entries()) {
    const against = second[index] ?? value;
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

/** @param soldOutIn zones by flavor */
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
