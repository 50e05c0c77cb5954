/** The small readings of answers that several sides share. */
import { describe, expect, it } from 'vitest';
import { periodRule } from './billing';
import sample from './fixtures/instance.json';
import publishedIps from './fixtures/public-ips-v3.json';
import { createdAtMs, hasLtsListeners, instance, isSettled } from './instance';
import { isFreePublicIp, publicIp, publicIpList } from './network';
import { figureOf, windowTime, zoneHasRoom } from './products';

describe('instances', () => {
  it.each(['RUNNING', 'CREATEFAILED', 'ERROR', 'FROZEN', 'EXTENDEDFAILED', 'ROLLBACKFAILED', 'DELETED'])(
    '%s needs no more watching',
    (status) => expect(isSettled(status)).toBe(true),
  );

  it.each([
    'CREATING',
    'RESTARTING',
    'DELETING',
    'FREEZING',
    'EXTENDING',
    'ROLLBACK',
    'SOMETHINGNEW',
    '',
    'constructor',
  ])('%j is followed', (status) => expect(isSettled(status)).toBe(false));

  it.each([
    ['1585618587087', 1_585_618_587_087],
    [1_585_618_587_087, 1_585_618_587_087],
    ['', undefined],
    ['yesterday', undefined],
    ['0', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('created_at %j', (created_at, expected) => {
    expect(createdAtMs({ created_at })).toBe(expected);
  });
});

it.each<[unknown, boolean]>([
  [sample.cross_vpc_info, true],
  ['{"192.168.0.61":{"advertised_ip":"192.168.0.61","port":9011}}', true],
  ['', false],
  [' ', false],
  ['{}', false],
  ['{ }', false],
  ['null', false],
  [null, false],
  [undefined, false],
  [[], false],
])('cross_vpc_info %j: LTS reaches the brokers, %s', (cross_vpc_info, expected) => {
  expect(hasLtsListeners(instance.parse({ ...sample, cross_vpc_info }))).toBe(expected);
});

describe('products and zones', () => {
  it.each([
    ['30', 30],
    [30, 30],
    ['0', 0],
    ['', undefined],
    ['many', undefined],
    ['Infinity', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('figure %j', (value, expected) => {
    expect(figureOf(value)).toBe(expected);
  });

  it.each([
    ['22', '22:00'],
    ['2', '02:00'],
    ['22:00', '22:00'],
    ['02:00:00', '02:00'],
  ])('hour %s', (hour, expected) => {
    expect(windowTime(hour)).toBe(expected);
  });

  it.each([
    [{ resource_availability: 'true' }, true],
    [{ resource_availability: true }, true],
    [{}, true],
    [{ resource_availability: 'false' }, false],
    [{ resource_availability: false }, false],
    [{ resource_availability: 'true', soldOut: true }, false],
  ])('zone %j has room: %s', (zone, expected) => {
    expect(zoneHasRoom({ id: 'a', code: 'b', ...zone })).toBe(expected);
  });
});

describe('EIPs', () => {
  const free = { id: 'a', status: 'DOWN' };

  it.each([
    [{}, true],
    [{ ip_version: 4 }, true],
    [{ vnic: null }, true],
    [{ vnic: { device_id: '', port_id: '' } }, true],
    [{ status: 'ACTIVE' }, false],
    [{ status: 'ELB' }, false],
    [{ status: 'FREEZED' }, false],
    [{ ip_version: 6 }, false],
    [{ vnic: { port_id: 'p' } }, false],
    [{ associate_instance_id: 'p' }, false],
  ])('%j is free: %s', (change, expected) => {
    expect(isFreePublicIp(publicIp.parse({ ...free, ...change }))).toBe(expected);
  });

  it('the published one is DOWN, yet a port holds it', () => {
    expect(publicIpList.parse(publishedIps).publicips.map(isFreePublicIp)).toEqual([false]);
  });
});

describe('number of periods', () => {
  it.each([
    ['month', 1, undefined],
    ['month', 9, undefined],
    ['month', 10, 'periodMonths'],
    ['year', 3, undefined],
    ['year', 4, 'periodYears'],
    ['year', 0, 'periodNumber'],
    ['month', 1.5, 'periodNumber'],
    ['month', Number.NaN, 'periodNumber'],
  ] as const)('%s %d', (type, count, expected) => {
    expect(periodRule(type, count)).toBe(expected);
  });
});
