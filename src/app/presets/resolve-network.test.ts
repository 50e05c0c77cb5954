import { describe, expect, test } from 'vitest';
import type { Instance } from '../../contract/instance';
import { chooseGroup, chooseGroupForLts, chooseSubnet, chooseVpc } from './resolve-network';

const instance = (part: Partial<Instance>): Instance => ({
  instance_id: 'one',
  name: 'one',
  status: 'RUNNING',
  ...part,
});
const inVpc = (...ids: string[]) => ids.map((vpc_id) => instance({ vpc_id }));
const vpc = (id: string) => ({ id, name: `vpc-${id}`, cidr: '10.0.0.0/8' });
const subnet = (id: string, dhcp = true) => ({
  id,
  name: `subnet-${id}`,
  vpc_id: 'a',
  cidr: '10.0.0.0/24',
  dhcp_enable: dhcp,
});
const group = (id: string) => ({ id, name: `group-${id}` });

describe('the VPC, which stays for good', () => {
  test('is the only one', () => {
    expect(chooseVpc([vpc('a')], [])).toMatchObject({ id: 'a', note: { kind: 'chosen', reason: 'vpcOnly' } });
  });

  test('is the one that most instances are in, with the count', () => {
    const { id, note } = chooseVpc([vpc('a'), vpc('b')], inVpc('b', 'a', 'b'));
    expect([id, note.reason, note.values]).toEqual(['b', 'vpcOfOthers', { name: 'vpc-b', count: 2, all: 3 }]);
  });

  test.each([
    ['as many instances are in two', [vpc('a'), vpc('b')], inVpc('a', 'b'), 'vpcSeveral'],
    ['nobody is in any of several', [vpc('a'), vpc('b')], [], 'vpcSeveral'],
    ['instances are in others only', [vpc('a'), vpc('b')], inVpc('elsewhere'), 'vpcSeveral'],
    ['there is none', [], [], 'vpcNone'],
    ['the list could not be read', undefined, [], 'vpcUnread'],
  ])('is left to the person where %s', (_why, vpcs, instances, reason) => {
    expect(chooseVpc(vpcs, instances)).toMatchObject({ id: '', note: { kind: 'open', reason } });
  });
});

describe('the subnet', () => {
  test('is never one without DHCP, whoever is in it', () => {
    const others = [instance({ subnet_id: 'off' }), instance({ subnet_id: 'off' })];
    expect(chooseSubnet([subnet('off', false), subnet('on')], others)).toMatchObject({
      id: 'on',
      note: { reason: 'subnetOnly' },
    });
    expect(chooseSubnet([subnet('off', false)], others)).toMatchObject({ id: '', note: { reason: 'subnetNone' } });
  });
});

describe('the security group', () => {
  test('is the one that most instances have', () => {
    const others = [instance({ security_group_id: 'b' })];
    expect(chooseGroup([group('a'), group('b')], others)).toMatchObject({ id: 'b', note: { reason: 'groupOfOthers' } });
  });

  test.each([
    ['one lets it in', [group('a')], 'a', 'groupForLts'],
    ['several do, and nobody is in any', [group('a'), group('b')], '', 'groupSeveralForLts'],
    ['none does', [], '', 'groupNoneForLts'],
    ['nobody can say', undefined, '', 'groupRulesUnread'],
  ])('for LTS, where %s', (_case, open, id, reason) => {
    expect(chooseGroupForLts(open, [])).toMatchObject({ id, note: { reason } });
  });
});
