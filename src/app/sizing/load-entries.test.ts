import { expect, test } from 'vitest';
import { LOAD_FIELDS, LOAD_RANGES, readEntry, readLoad, USUAL_LOAD } from './load-entries';

test.each([
  ['produceMbps', '1', 1],
  ['produceMbps', ' 0,5 ', 0.5],
  ['produceMbps', '0', undefined],
  ['produceMbps', '1e3', undefined],
  ['produceMbps', '', undefined],
  ['produceMbps', '-1', undefined],
  ['replicas', '3', 3],
  ['replicas', '2.5', undefined],
  ['replicas', '0', undefined],
  ['fanOut', '0', 0],
  ['partitions', '１２', 12],
  ['partitions', '1,000', 1000],
  ['produceMbps', '０.５', 0.5],
  ['produceMbps', '\u200b1\u3000', 1],
] as const)('%s: %j is %s', (field, text, value) => {
  expect(readEntry(field, text)).toBe(value);
});

test.each(LOAD_FIELDS)('%s: both ends of its range count, and nothing beyond', (field) => {
  const { min, max } = LOAD_RANGES[field];
  expect(readEntry(field, String(min))).toBe(min);
  expect(readEntry(field, String(max))).toBe(max);
  expect(readEntry(field, String(max + 1))).toBeUndefined();
});

test('days are 24 hours, and one wrong entry makes no load', () => {
  expect(readLoad({ ...USUAL_LOAD, retention: '3', retentionUnit: 'days' })?.retentionHours).toBe(72);
  expect(readLoad(USUAL_LOAD)).toEqual({
    produceMbps: 1,
    messageKb: 1,
    fanOut: 1,
    replicas: 3,
    partitions: 30,
    retentionHours: 72,
  });
  for (const field of LOAD_FIELDS) expect(readLoad({ ...USUAL_LOAD, [field]: 'many' })).toBeUndefined();
});
