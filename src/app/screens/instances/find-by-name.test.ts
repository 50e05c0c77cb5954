import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instance } from '../../../contract/instance';
import { findByName } from './find-by-name';

const of = (name: string, instance_id = `id-${name}`): Instance => ({ name, instance_id, status: 'RUNNING' });
const names = (found: readonly Instance[]) => found.map(({ name }) => name);
const all = [of('Kafka-orders'), of('kafka-audit', 'ABC-9'), of('other')];

test.each([
  ['', ['Kafka-orders', 'kafka-audit', 'other']],
  ['  ', ['Kafka-orders', 'kafka-audit', 'other']],
  ['KAFKA', ['Kafka-orders', 'kafka-audit']],
  [' abc-9 ', ['kafka-audit']],
  ['.*', []],
])('%j finds %j', (wanted, found) => {
  expect(names(findByName(all, wanted))).toEqual(found);
});

test('whatever is found has it, whatever is left out has it not, and the order stays', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 })), fc.string({ maxLength: 2 }), (texts, wanted) => {
      const instances = texts.map((text, index) => of(text, `i${index}`));
      const needle = wanted.trim().toLowerCase();
      const expected = instances.filter((item) => `${item.name}\n${item.instance_id}`.toLowerCase().includes(needle));
      expect(findByName(instances, wanted)).toEqual(expected);
    }),
  );
});
