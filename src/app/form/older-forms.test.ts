import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacity } from './capacity/capacity';
import { checkStep } from './derive';
import { withTotalStorage } from './older-forms';
import { readValues } from './stored-values';

const read = (old: object) => readValues(withTotalStorage({ capacity: old })).capacity;

test.each<[string, object, string]>([
  ['three brokers with 100 GB each, as that form opened', {}, '300'],
  ['brokers alone', { brokers: '5' }, '500'],
  ['storage alone', { storagePerBroker: '200' }, '600'],
  ['both', { brokers: '4', storagePerBroker: '1000' }, '4000'],
  ['full-width digits and a separator', { brokers: '４', storagePerBroker: '1,000' }, '4000'],
  ['nothing typed', { brokers: '4', storagePerBroker: '' }, ''],
  ['no number', { brokers: '4', storagePerBroker: 'many' }, 'many'],
  ['no number of brokers', { brokers: '', storagePerBroker: '2000' }, '2000 × ?'],
  ['brokers in words', { brokers: 'three', storagePerBroker: '2000' }, '2000 × three'],
  ['no brokers at all', { brokers: '0', storagePerBroker: '2000' }, '2000 × 0'],
  ['values of another kind', { brokers: 4, storagePerBroker: [1] }, '300'],
])('%s', (_what, old, storage) => {
  expect(read(old).totalStorage).toBe(storage);
});

test.each([
  { brokers: '', storagePerBroker: '2000' },
  { brokers: '0', storagePerBroker: '2000' },
])('what nobody can compute is asked about and never taken for the total: %j', (old) => {
  expect(checkStep(capacity, read(old))).toContainEqual({ path: 'totalStorage', message: 'storageNumber' });
});

test('a total is brokers times storage, and everything else stays as it was', () => {
  const count = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(count, count, fc.string(), (brokers, hundreds, productId) => {
      const old = { brokers: String(brokers), storagePerBroker: String(hundreds * 100), productId };
      expect(read(old)).toMatchObject({
        brokers: old.brokers,
        productId,
        totalStorage: String(brokers * hundreds * 100),
      });
    }),
  );
});

test.each([undefined, null, 7, 'text', [], [1]])('%j in place of the step is left alone', (old) => {
  const stored = { capacity: old };
  expect(withTotalStorage(stored)).toBe(stored);
});
