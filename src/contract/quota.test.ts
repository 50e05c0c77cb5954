import { expect, test } from 'vitest';
import sample from './fixtures/quotas.synthetic.json';
import { hasRoom, instanceQuotaOf, quotas } from './quota';

const roomIn = (resources: unknown[]) => {
  const quota = instanceQuotaOf(quotas.parse({ quotas: { resources } }));
  return quota && hasRoom(quota);
};
const kafka = (rest: object) => ({ type: 'kafkaInstance', ...rest });

test('the quota stands among those of other resources', () => {
  expect(instanceQuotaOf(quotas.parse(sample))).toEqual({ quota: 100, used: 17 });
});

test.each<[string, unknown[], boolean | undefined]>([
  ['one is left', [kafka({ quota: 100, used: 99 })], true],
  ['none is left', [kafka({ quota: 100, used: 100 })], false],
  ['more than the quota, which was lowered', [kafka({ quota: 5, used: 7 })], false],
  ['a quota of none', [kafka({ quota: 0, used: 0 })], false],
  ['figures as texts', [kafka({ quota: '10', used: '10' })], false],
  ['the misspelled key', [{ tpye: 'kafkaInstance', quota: 10, used: 2 }], true],
  ['unlimited', [kafka({ quota: -1 })], true],
  ['without what is used', [kafka({ quota: 10 })], undefined],
  ['what is used cannot be read', [kafka({ quota: 10, used: 'many' })], undefined],
  ['a quota that cannot be read', [kafka({ quota: null, used: 3 })], undefined],
  [
    'only other resources',
    [
      { type: 'tags', quota: 20 },
      { type: 'rabbitmqInstance', quota: 1, used: 1 },
    ],
    undefined,
  ],
  ['rows that are none beside it', [null, 'x', kafka({ quota: 3, used: 1 })], true],
  ['no row', [], undefined],
])('%s', (_name, resources, expected) => {
  expect(roomIn(resources)).toBe(expected);
});

test.each([{}, { quotas: {} }, { quotas: { resources: {} } }, [], null])('%j holds no quotas', (body) => {
  expect(quotas.safeParse(body).success).toBe(false);
});
