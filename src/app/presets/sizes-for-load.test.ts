import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AvailabilityZone, Product } from '../../contract/products';
import { products as publishedProducts } from '../../sandbox/world/zones-and-products';
import { anyLoad } from '../../testing/page/arbitrary-load';
import { zonesWithoutProduct } from '../form/lookup-rules';
import type { Load } from '../sizing/load';
import { readLoad, USUAL_LOAD } from '../sizing/load-entries';
import { recommend } from '../sizing/recommend';
import { PRESETS } from './preset-specs';
import { resolveCapacity } from './resolve-capacity';
import { sizesForLoad } from './sizes-for-load';

const ZONES: AvailabilityZone[] = ['a', 'b', 'c'].map((id) => ({ id, code: `code-${id}`, name: `AZ ${id}` }));
const { scratch } = PRESETS;

/** The published flavors; `soldOutOf` says in which zones one can't be had. */
const productsWith = (soldOutOf: (index: number) => readonly string[]): Product[] =>
  publishedProducts().map((product, index) => ({
    ...product,
    ios: [
      {
        io_spec: scratch.storageSpec,
        available_zones: ZONES.map(({ code }) => code).filter((code) => !soldOutOf(index).includes(code)),
        unavailable_zones: [...soldOutOf(index)],
      },
    ],
  }));

const EVERYWHERE = productsWith(() => []);

const filledIn = (products: readonly Product[], load: Load) =>
  resolveCapacity(scratch, ZONES, products, sizesForLoad(products, load)).capacity;

/** What the size helper recommends beside these values. */
function recommended(products: readonly Product[], load: Load, chosen: readonly string[]) {
  const sells = (product: Product) => zonesWithoutProduct(product, scratch.storageSpec, [...chosen], { zones: ZONES });
  const { best } = recommend(products, load, sells);
  return (
    best && {
      productId: best.productId,
      brokers: String(best.brokers),
      totalStorage: String(best.brokers * best.perBrokerGb),
    }
  );
}

const load = (entries: Partial<typeof USUAL_LOAD>): Load => {
  const read = readLoad({ ...USUAL_LOAD, ...entries });
  if (!read) throw new Error('Not a load');
  return read;
};

test.each([
  ['the usual load', {}, 's6.2u4g.cluster.small', '3', '1200'],
  ['a day only', { retention: '24' }, 's6.2u4g.cluster.small', '3', '600'],
  ['next to nothing', { produceMbps: '0.01' }, 's6.2u4g.cluster.small', '3', '300'],
  ['much', { produceMbps: '100', retention: '24' }, 'c6.4u8g.cluster', '4', '28400'],
])('is what the size helper says: %s', (_what, entries, productId, brokers, totalStorage) => {
  expect(filledIn(EVERYWHERE, load(entries))).toMatchObject({ productId, brokers, totalStorage });
});

test('agrees with the size helper for every load and however flavors are sold out', () => {
  const soldOut = fc.array(fc.subarray(ZONES.map(({ code }) => code)), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(anyLoad, soldOut, (any, gone) => {
      const products = productsWith((index) => gone[index] ?? []);
      const { zones, ...size } = filledIn(products, any);
      const helper = recommended(products, any, zones);
      // Where no flavor carries the load, the helper recommends none.
      if (helper) expect(size).toEqual(helper);
    }),
  );
});

test('where no flavor carries the load, the smallest one is filled in', () => {
  const huge = load({ produceMbps: '100000' });
  expect(recommend(EVERYWHERE, huge).best).toBeUndefined();
  expect(filledIn(EVERYWHERE, huge)).toMatchObject({ productId: 's6.2u4g.cluster.small', totalStorage: '300' });
});
