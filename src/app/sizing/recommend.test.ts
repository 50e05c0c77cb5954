import fc from 'fast-check';
import { expect, test } from 'vitest';
import list from '../../contract/fixtures/products.json';
import { type Product, productList } from '../../contract/products';
import { products as publishedProducts } from '../../sandbox/world/zones-and-products';
import { anyLoad } from '../../testing/page/arbitrary-load';
import type { Load } from './load';
import { bySize, recommend } from './recommend';

const { products } = productList.parse(list);

const quiet: Load = { produceMbps: 1, messageKb: 1, fanOut: 1, replicas: 3, partitions: 30, retentionHours: 24 };

test('the smallest flavor is enough for little, and the others stand beside it by size', () => {
  const { best, others, misfits } = recommend(products, quiet);
  expect(best).toMatchObject({ productId: 'c6.2u4g.cluster', brokers: 3, perBrokerGb: 200 });
  expect(others.map(({ productId }) => productId)).toEqual(
    ['4u8g', '8u16g', '12u24g', '16u32g'].map((name) => `c6.${name}.cluster`),
  );
  expect(misfits).toEqual([]);
});

test('of two sizes with as many vCPUs, the one with fewer brokers is taken', () => {
  // 1,500 partitions: 6 brokers of 2 vCPUs or 3 of 4, each 1,200 GB in all.
  const { best, others } = recommend(products, { ...quiet, partitions: 1500 });
  expect(best).toMatchObject({ productId: 'c6.4u8g.cluster', brokers: 3, perBrokerGb: 400 });
  expect(others[0]).toMatchObject({ productId: 'c6.2u4g.cluster', brokers: 6, perBrokerGb: 200 });
});

test('of two that are alike, the one whose brokers carry less is taken: they are shared', () => {
  const [first] = products;
  const properties = { ...first?.properties, max_bandwidth_per_broker: '40' };
  const small = { ...first, type: 'cluster.small', product_id: 's6.2u4g.cluster.small', properties } as Product;
  for (const list of [
    [small, ...products],
    [...products, small],
  ]) {
    expect(recommend(list, quiet).best?.productId).toBe('s6.2u4g.cluster.small');
  }
});

// The published list prints 100 MB/s for every flavor; the table of specifications does not.
test.each([
  [100, 'c6.4u8g.cluster', 4],
  [200, 'c6.4u8g.cluster', 8],
  [400, 'c6.12u24g.cluster', 5],
])('%d MB/s need no more than the published bandwidth says: %s × %d', (produceMbps, productId, brokers) => {
  expect(recommend(products, { ...quiet, produceMbps }).best).toMatchObject({ productId, brokers });
});

/** The published table as a product list. */
const published = publishedProducts();

// By hand: three copies and one group cross the network six times, with 30 % of headroom: 780, 1,560 and 3,120 MB/s,
// divided by the bandwidth of a broker (40, 100, 200, 375, 625, 750), rounded up, 3 at least. In GB: 25,920, 51,840 and
// 103,680 for a day, over the brokers, 33 more each, 7 % of the disk lost, in steps of 100.
test.each([
  [100, '4u8g × 4 × 7100', { '2u4g.small': 20, '2u4g': 8, '4u8g': 4, '8u16g': 3, '12u24g': 3, '16u32g': 3 }],
  [200, '4u8g × 8 × 7100', { '2u4g': 16, '4u8g': 8, '8u16g': 5, '12u24g': 3, '16u32g': 3 }],
  [400, '12u24g × 5 × 22400', { '4u8g': 16, '8u16g': 9, '12u24g': 5, '16u32g': 5 }],
])('%d MB/s with the published table: %s, and every flavor by hand', (produceMbps, expected, byFlavor) => {
  const nameOf = (productId: string) => productId.replace(/^[cs]6\./, '').replace('.cluster', '');
  const { best, others } = recommend(published, { ...quiet, produceMbps });
  expect(best && `${nameOf(best.productId)} × ${best.brokers} × ${best.perBrokerGb}`).toBe(expected);
  const found = [...(best ? [best] : []), ...others].map(({ productId, brokers }) => [nameOf(productId), brokers]);
  expect(Object.fromEntries(found)).toEqual(byFlavor);
});

test('what is too small is named with what it lacks, and what is sold out with the zones', () => {
  const soldOutIn = ({ product_id }: Product) => (product_id === 'c6.16u32g.cluster' ? ['AZ2'] : []);
  const { best, misfits, soldOut } = recommend(products, { ...quiet, partitions: 20_000 }, soldOutIn);
  expect(best?.productId).toBe('c6.8u16g.cluster');
  expect(misfits.map(({ productId, lacking }) => [productId, lacking])).toEqual([
    ['c6.2u4g.cluster', [{ kind: 'partitions', need: 20_000, has: 7_500 }]],
    ['c6.4u8g.cluster', [{ kind: 'partitions', need: 20_000, has: 15_000 }]],
  ]);
  expect(soldOut).toEqual([{ productId: 'c6.16u32g.cluster', zones: ['AZ2'] }]);
});

test('nothing is recommended where nothing carries the load', () => {
  expect(recommend(products, { ...quiet, partitions: 1_000_000 }).best).toBeUndefined();
});

test('single-node flavors are never recommended', () => {
  const [first] = products;
  const single = { ...first, type: 'single' } as Product;
  expect(recommend([single], quiet)).toEqual({ best: undefined, others: [], misfits: [], soldOut: [] });
});

test('more load never gives less', () => {
  const more = fc.record({
    produceMbps: fc.double({ min: 0, max: 500, noNaN: true }),
    fanOut: fc.integer({ min: 0, max: 3 }),
    replicas: fc.integer({ min: 0, max: 2 }),
    partitions: fc.integer({ min: 0, max: 5000 }),
    retentionHours: fc.integer({ min: 0, max: 500 }),
  });
  fc.assert(
    fc.property(anyLoad, more, (load, extra) => {
      const larger: Load = {
        produceMbps: load.produceMbps + extra.produceMbps,
        messageKb: load.messageKb,
        fanOut: load.fanOut + extra.fanOut,
        replicas: load.replicas + extra.replicas,
        partitions: load.partitions + extra.partitions,
        retentionHours: load.retentionHours + extra.retentionHours,
      };
      const before = recommend(products, load).best;
      const after = recommend(products, larger).best;
      if (before === undefined) expect(after).toBeUndefined();
      else if (after) expect(bySize(after, before)).toBeGreaterThanOrEqual(0);
    }),
  );
});
