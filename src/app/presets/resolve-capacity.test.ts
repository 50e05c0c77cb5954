import { describe, expect, test } from 'vitest';
import type { AvailabilityZone, Product } from '../../contract/products';
import { PRESETS } from './preset-specs';
import { resolveCapacity } from './resolve-capacity';

const { demo, production } = PRESETS;

const zone = (id: string, rest: Partial<AvailabilityZone> = {}): AvailabilityZone => ({
  id,
  code: `code-${id}`,
  name: `AZ ${id}`,
  ...rest,
});
const ZONES = [zone('a'), zone('b', { default_az: true }), zone('c')];

/** A flavor that is to be had in some zones, with the disk type of both presets. */
const product = (product_id: string, zones: readonly string[], least = '100'): Product => ({
  type: 'cluster',
  product_id,
  ios: [demo.storageSpec, production.storageSpec].map((io_spec) => ({
    io_spec,
    available_zones: zones.map((id) => `code-${id}`),
    unavailable_zones: [],
  })),
  properties: { min_broker: '3', max_broker: '30', min_storage_per_node: least, max_storage_per_node: '10000' },
});
const SMALL = product('c6.2u4g.cluster', ['a', 'b', 'c']);
const SHARED: Product = { ...product('s6.2u4g.cluster.small', ['a', 'b', 'c']), type: 'cluster.small' };
const MIDDLE = product('c6.4u8g.cluster', ['a', 'b', 'c']);

const reasons = (...given: Parameters<typeof resolveCapacity>) => {
  const { capacity, notes } = resolveCapacity(...given);
  return { ...capacity, reasons: notes.map(({ reason }) => reason) };
};

describe('one zone', () => {
  test('is the default of the region, with the smallest flavor that is large enough', () => {
    expect(reasons(demo, ZONES, [MIDDLE, SMALL])).toEqual({
      zones: ['b'],
      productId: 'c6.2u4g.cluster',
      totalStorage: '300',
      reasons: ['zoneDefault', 'flavorSmallest'],
    });
    expect(reasons(PRESETS.logs, ZONES, [SMALL, MIDDLE]).productId).toBe('c6.4u8g.cluster');
  });

  test.each([
    ['the shared one of two with as many vCPUs', [SMALL, SHARED], 's6.2u4g.cluster.small'],
    ['never one of another architecture', [{ ...SHARED, arch_types: ['ARM'] }, SMALL], 'c6.2u4g.cluster'],
    ['never one that is sold by the month only', [{ ...SHARED, charging_mode: ['monthly'] }, SMALL], 'c6.2u4g.cluster'],
    ['never a single node', [{ ...SHARED, type: 'single' }, SMALL], 'c6.2u4g.cluster'],
  ])('has the smallest flavor: %s', (_why, products, flavor) => {
    expect(reasons(demo, ZONES, products).productId).toBe(flavor);
  });

  test('is another one where the default is sold out or lacks the flavor', () => {
    const soldOut = [zone('a'), zone('b', { default_az: true, soldOut: true })];
    expect(reasons(demo, soldOut, [SMALL])).toMatchObject({
      zones: ['a'],
      reasons: ['zonesWithRoom', 'flavorSmallest'],
    });
    expect(reasons(demo, ZONES, [product('c6.2u4g.cluster', ['c'])]).zones).toEqual(['c']);
  });
});

describe('three zones', () => {
  test('take the next larger flavor where the smallest is not in all of them', () => {
    const scarce = product('c6.4u8g.cluster', ['a', 'b']);
    const larger = product('c6.8u16g.cluster', ['a', 'b', 'c']);
    const { zones, productId } = reasons(production, ZONES, [scarce, larger]);
    expect([zones.toSorted(), productId]).toEqual([['a', 'b', 'c'], 'c6.8u16g.cluster']);
  });

  test.each([
    ['two zones only have room', ZONES.slice(1), [MIDDLE], ['zonesFew', 'flavorNone']],
    ['no flavor is in all three', ZONES, [product('c6.4u8g.cluster', ['a'])], ['zonesWithFlavor', 'flavorNone']],
    ['the zones could not be read', undefined, [MIDDLE], ['zonesUnread', 'flavorUnread']],
    ['the flavors could not be read', ZONES, undefined, ['zonesWithFlavor', 'flavorUnread']],
  ])('are left to the person where %s', (_why, zones, products, left) => {
    expect(reasons(production, zones, products)).toMatchObject({ zones: [], productId: '', reasons: left });
  });
});

test('storage is at least what the product list asks for, in steps of 100 GB, and then says so', () => {
  const demanding = product('c6.2u4g.cluster', ['b'], '250');
  expect(reasons(demo, ZONES, [demanding])).toMatchObject({
    totalStorage: '800',
    reasons: ['zoneDefault', 'flavorSmallest', 'storageLeast'],
  });
  expect(reasons(demo, ZONES, [product('c6.2u4g.cluster', ['b'], '100')]).totalStorage).toBe('300');
});
