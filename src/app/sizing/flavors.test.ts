import { describe, expect, test } from 'vitest';
import productAnswer from '../../contract/fixtures/products.json';
import { type Product, productList } from '../../contract/products';
import { flavorSize, isOrderable, isSoldAs } from './flavors';

const product = (rest: Partial<Product>): Product => ({
  type: 'cluster',
  product_id: 'c6.2u4g.cluster',
  ios: [],
  properties: { min_broker: '3' },
  ...rest,
});

describe('what this console creates', () => {
  test.each<[string, Partial<Product>, boolean]>([
    ['a cluster', {}, true],
    ['a cluster whose fewest brokers are given as a number', { properties: { min_broker: 3 } }, true],
    ['a cluster without figures', { properties: {} }, true],
    ['a cluster of one', { properties: { min_broker: '1' } }, false],
    ['a small cluster', { type: 'cluster.small', product_id: 's6.2u4g.cluster.small' }, true],
    ['x86', { arch_types: ['X86'] }, true],
    ['x86 in small letters, among others', { arch_types: ['arm', 'x86'] }, true],
    ['another architecture', { arch_types: ['ARM'] }, false],
    ['no architecture', { arch_types: [] }, false],
    ['an architecture that is not told', { arch_types: null }, true],
    ['a small single node', { type: 'single.small' }, false],
    ['a single node', { type: 'single' }, false],
    ['a kind that is not named', { type: null }, false],
  ])('%s: %#', (_name, rest, expected) => {
    expect(isOrderable(product(rest))).toBe(expected);
  });

  test("the published list's clusters, and only they", () => {
    const { products } = productList.parse(productAnswer);
    expect(products.filter(isOrderable).map(({ type }) => type)).not.toContain('single');
    expect(products.filter(isOrderable).length).toBeGreaterThan(0);
  });
});

test.each<[Product['charging_mode'], boolean, boolean]>([
  [['monthly', 'hourly'], true, true],
  [['hourly'], true, false],
  [['monthly'], false, true],
  [['yearly'], false, true],
  [[], false, false],
  [undefined, true, true],
  [null, true, true],
])('sold as %j: by the hour %j, by the month %j', (charging_mode, hourly, monthly) => {
  const one = product({ charging_mode });
  expect([isSoldAs(one, 'postPaid'), isSoldAs(one, 'prePaid')]).toEqual([hourly, monthly]);
});

describe('the size in a flavor’s name', () => {
  test.each([
    ['c6.2u4g.cluster', { vcpus: 2, memoryGb: 4 }],
    ['c6.12u24g.cluster', { vcpus: 12, memoryGb: 24 }],
    ['kafka.4u8g.single', { vcpus: 4, memoryGb: 8 }],
    ['c6.2u4g.cluster.small', { vcpus: 2, memoryGb: 4 }],
    ['s6.cluster', undefined],
    ['2u4g', undefined],
    ['', undefined],
  ])('%s', (product_id, size) => {
    expect(flavorSize({ product_id })).toEqual(size);
  });
});
