import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storageFitsFlavor } from '../../contract/create-instance-rules';
import list from '../../contract/fixtures/products.json';
import { productList } from '../../contract/products';
import { anyLoad } from '../../testing/page/arbitrary-load';
import { checkSize, suffices } from './check-size';
import { crossings, type Load } from './load';
import { isFit, sizeFlavor } from './size-flavor';

const { products } = productList.parse(list);
const flavor = (name: string) => {
  const found = products.find(({ product_id }) => product_id === `c6.${name}.cluster`);
  if (!found) throw new Error(`The published list holds no ${name}`);
  return found;
};

const load = (changes: Partial<Load> = {}): Load => ({
  produceMbps: 10,
  messageKb: 1,
  fanOut: 1,
  replicas: 3,
  partitions: 30,
  retentionHours: 24,
  ...changes,
});

const sizeOf = (name: string, changes: Partial<Load>) => {
  const size = sizeFlavor(flavor(name), load(changes));
  return isFit(size) ? [size.brokers, size.perBrokerGb] : size.lacking?.map(({ kind }) => kind);
};

test('the vendor’s own example: with 3 copies and one reader, 50 MB/s are 300 MB/s of traffic', () => {
  expect(50 * crossings({ replicas: 3, fanOut: 1 })).toBe(300);
});

describe('sizes computed by hand, with the figures of the published list', () => {
  test.each<[string, string, Partial<Load>, unknown]>([
    // 10 MB/s × 6 × 1.3 = 78 of 300 MB/s; 864 GB × 3 ÷ 3 brokers = 864 each, + 33, ÷ 0.93 = 964.5
    ['a day at 10 MB/s', '2u4g', {}, [3, 1000]],
    // 50 × 6 × 1.3 = 390 MB/s, so 4 brokers; 50,000 messages × 1.3 = 65,000 fit three; 180 GB × 3 ÷ 4 = 135, (135 + 33) ÷ 0.93 = 180.6
    ['an hour at 50 MB/s', '2u4g', { produceMbps: 50, retentionHours: 1 }, [4, 200]],
    // 751 partitions are one more than 3 × 250
    ['751 partitions', '2u4g', { partitions: 751, produceMbps: 0 }, [4, 200]],
    ['750 partitions', '2u4g', { partitions: 750, produceMbps: 0 }, [3, 200]],
    ['four copies need four brokers', '2u4g', { replicas: 4, produceMbps: 0 }, [4, 200]],
    // 1,000 B: 69 MB/s × 1.3 = 89,700 of 90,000 messages; read by nobody, one copy: 69 × 1.3 = 89.7 MB/s
    ['69,000 messages a second', '2u4g', { produceMbps: 69, replicas: 1, fanOut: 0, retentionHours: 1 }, [3, 200]],
    ['70,000 messages a second', '2u4g', { produceMbps: 70, replicas: 1, fanOut: 0, retentionHours: 1 }, [4, 200]],
    ['the least that the list gives', '4u8g', { produceMbps: 0 }, [3, 400]],
    // Disks of 10,000 GB: 10,000 × 0.93 − 33 = 9,267 a broker; 9,267 GB × 3 copies on 3 brokers
    ['disks that are just full', '2u4g', { produceMbps: 9267 / 3.6 / 1000, retentionHours: 1000 }, [3, 10_000]],
    ['one GB more', '2u4g', { produceMbps: 9268 / 3.6 / 1000, retentionHours: 1000 }, [4, 7600]],
  ])('%s: %s', (_, name, changes, expected) => {
    expect(sizeOf(name, changes)).toEqual(expected);
  });

  test.each<[string, Partial<Load>, unknown]>([
    ['traffic', { produceMbps: 400, messageKb: 10, retentionHours: 1 }, ['bandwidth']],
    ['partitions', { partitions: 7501, produceMbps: 0 }, ['partitions']],
    ['copies', { replicas: 31, produceMbps: 0 }, ['copies']],
    // 30 brokers × 9,267 GB ÷ 3 = 92,670 GB
    ['storage', { produceMbps: 30, messageKb: 10, retentionHours: 24 * 36 }, ['storage']],
  ])('too much for the small flavor: %s', (_, changes, expected) => {
    expect(sizeOf('2u4g', changes)).toEqual(expected);
  });

  test('a flavor without figures is not judged', () => {
    const silent = { ...flavor('2u4g'), properties: { ...flavor('2u4g').properties, max_broker: null } };
    expect(sizeFlavor(silent, load())).toEqual({ productId: 'c6.2u4g.cluster', lacking: undefined });
  });
});

test('every size holds what it states and lies in every range, and one broker or 100 GB less would not do', () => {
  fc.assert(
    fc.property(anyLoad, fc.constantFrom(...products), (anything, product) => {
      const size = sizeFlavor(product, anything);
      if (!isFit(size)) {
        expect(size.lacking).not.toEqual([]);
        return;
      }
      const { brokers, perBrokerGb, figures } = size;
      expect(size.checks.filter((check) => !suffices(check))).toEqual([]);
      expect(brokers).toBeGreaterThanOrEqual(figures.minBrokers);
      expect(brokers).toBeLessThanOrEqual(figures.maxBrokers);
      expect(perBrokerGb).toBeGreaterThanOrEqual(figures.minStorageGb);
      expect(perBrokerGb).toBeLessThanOrEqual(figures.maxStorageGb);
      expect(perBrokerGb % 100).toBe(0);
      expect(storageFitsFlavor(product.product_id, brokers * perBrokerGb)).toBe(true);
      const smaller = { brokers, perBrokerGb: perBrokerGb - 100 };
      const fewer = { brokers: brokers - 1, perBrokerGb: figures.maxStorageGb };
      const holds = (disks: typeof fewer) => checkSize(anything, figures, disks).every(suffices);
      if (smaller.perBrokerGb >= figures.minStorageGb) expect(holds(smaller)).toBe(false);
      if (fewer.brokers >= figures.minBrokers) expect(holds(fewer)).toBe(false);
    }),
  );
});
