import { expect, test } from 'vitest';
import { type Price, planPrices, pricesOf } from './price-estimate';

const PRICE = { charge_mode: 'POST_PAID', sale_price: 2.5, original_price: 3, period_type: 'HOUR', period_count: 1 };
const READ: Price = { amount: 2.5, original: 3, unit: 'HOUR', count: 1 };
const item = (change: object) => ({
  resource_type: 'huaweicloud_dms_kafka_instance',
  resource_name: 'price',
  supported: true,
  resource_price: [PRICE],
  ...change,
});

test.each<[string, unknown[], Price[]]>([
  ['one price', [item({})], [READ]],
  ['figures as texts', [item({ resource_price: [{ ...PRICE, sale_price: '2.50', original_price: '3' }] })], [READ]],
  ['two prices, neither added to the other', [item({ resource_price: [PRICE, PRICE] })], [READ, READ]],
  ['keys that are new', [item({ more: 1, resource_price: [{ ...PRICE, more: 1 }] })], [READ]],
  [
    'no count and no original',
    [item({ resource_price: [{ ...PRICE, original_price: null, period_count: null }] })],
    [{ ...READ, original: undefined }],
  ],
  ['nothing said of support', [item({ supported: undefined })], [READ]],
  ['a price of 0', [item({ resource_price: [{ ...PRICE, sale_price: 0 }] })], [{ ...READ, amount: 0 }]],
  ['not supported', [item({ supported: false })], []],
  ['supported, without prices', [item({ resource_price: undefined })], []],
  ['an empty list of prices', [item({ resource_price: [] })], []],
  ['another mode of billing', [item({ resource_price: [{ ...PRICE, charge_mode: 'PRE_PAID' }] })], []],
  ['a price without an amount', [item({ resource_price: [{ ...PRICE, sale_price: undefined }] })], []],
  ['one of two that cannot be read', [item({ resource_price: [PRICE, { ...PRICE, sale_price: 'a lot' }] })], []],
  ['another resource', [item({ resource_type: 'huaweicloud_vpc' })], []],
  ['nothing', [], []],
])('%s', (_what, items, expected) => {
  expect(pricesOf(planPrices.parse({ currency: 'CNY', items })).prices).toEqual(expected);
});

test('why there is no price is told in its own words', () => {
  const items = [item({ supported: false, unsupported_message: 'Flavor not found.' })];
  expect(pricesOf(planPrices.parse({ currency: 'USD', items })).why).toBe('Flavor not found.');
});
