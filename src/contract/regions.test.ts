import { KafkaRegion } from '@huaweicloud/huaweicloud-sdk-kafka';
import { expect, test } from 'vitest';
import { isServed, REGIONS } from './regions';

test('the regions with Kafka are those of the vendor’s own client', () => {
  const served = Object.keys(REGIONS).filter((region) => isServed(region, 'dms'));
  const known = Object.values(KafkaRegion).flatMap((one: unknown) => {
    const id: unknown = Reflect.get(Object(one), 'id');
    return typeof id === 'string' ? [id] : [];
  });
  expect(served.sort()).toEqual(known.sort());
});

test.each([
  ['cn-north-4', 'lts', true],
  ['eu-west-101', 'lts', true],
  ['eu-west-0', 'lts', false],
  ['eu-west-0', 'dms', true],
  ['ru-northwest-2', 'kms', false],
  ['cn-north-4', 'rfs', true],
  ['cn-north-1', 'rfs', false],
  ['eu-west-101', 'rfs', false],
  ['sandbox-1', 'dms', false],
  ['toString', 'dms', false],
  ['', 'dms', false],
] as const)('%s has %s: %s', (region, service, expected) => {
  expect(isServed(region, service)).toBe(expected);
});
