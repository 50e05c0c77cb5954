import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAddress, parseCidr } from '../../contract/ipv4';
import { LTS_SOURCE_CIDR } from '../../contract/log-service';
import type { AclRecord, AclRuleRecord, SecurityGroupRuleRecord } from '../world/records';
import { aclLetsIn, groupLetsIn } from './reachability';

const LTS = LTS_SOURCE_CIDR;
const LOWER_HALF = '198.19.128.0/18';
const UPPER_HALF = '198.19.192.0/18';

const groupRule = (change: Partial<SecurityGroupRuleRecord> = {}): SecurityGroupRuleRecord => ({
  id: 'rule',
  securityGroupId: 'group',
  direction: 'ingress',
  ethertype: 'IPv4',
  protocol: 'tcp',
  ports: '9011',
  remotePrefix: LTS,
  remoteGroupId: null,
  action: 'allow',
  priority: 1,
  description: '',
  enabled: true,
  createdAtMs: 0,
  ...change,
});

describe('a security group', () => {
  test.each<[string, boolean, Partial<SecurityGroupRuleRecord>[]]>([
    ['without rules', false, []],
    ['with the rule', true, [{}]],
    ['any protocol', true, [{ protocol: null }]],
    ['protocol number 6', true, [{ protocol: '6' }]],
    ['UDP', false, [{ protocol: 'udp' }]],
    ['any port', true, [{ ports: null }]],
    ['a list of ports', true, [{ ports: '22,9000-9092,9094' }]],
    ['the ports beside it', false, [{ ports: '9010,9012-9015' }]],
    ['from anywhere', true, [{ remotePrefix: null }]],
    ['from 0.0.0.0/0', true, [{ remotePrefix: '0.0.0.0/0' }]],
    ['from a part', false, [{ remotePrefix: LOWER_HALF }]],
    ['from both halves', true, [{ remotePrefix: LOWER_HALF }, { remotePrefix: UPPER_HALF, priority: 7 }]],
    ['from the group itself', false, [{ remotePrefix: null, remoteGroupId: 'group' }]],
    ['outbound', false, [{ direction: 'egress' }]],
    ['IPv6', false, [{ ethertype: 'IPv6', remotePrefix: null }]],
    ['switched off', false, [{ enabled: false }]],
    ['denied at the same priority', false, [{}, { action: 'deny' }]],
    ['denied before', false, [{ priority: 2 }, { action: 'deny', priority: 1 }]],
    ['denied after', true, [{ priority: 1 }, { action: 'deny', priority: 2 }]],
    ['denied in part before', false, [{ priority: 2 }, { action: 'deny', remotePrefix: '198.19.130.4/32' }]],
    ['denied on another port', true, [{ priority: 2 }, { action: 'deny', ports: '9092' }]],
    ['a range that is none', false, [{ remotePrefix: 'everywhere' }]],
  ])('%s: %s', (_name, expected, rules) => {
    expect(groupLetsIn(rules.map(groupRule))).toBe(expected);
  });

  test('agrees with asking address by address', () => {
    const inside = parseCidr(LTS) ?? { first: 0, last: 0 };
    const rule = fc.record({
      action: fc.constantFrom<'allow' | 'deny'>('allow', 'deny'),
      priority: fc.integer({ min: 1, max: 4 }),
      remotePrefix: fc
        .tuple(fc.integer({ min: inside.first, max: inside.last }), fc.integer({ min: 14, max: 20 }))
        .map(([address, length]) => `${formatAddress(address)}/${length}`),
    });
    const letsOneIn = (rules: SecurityGroupRuleRecord[], address: number) => {
      const fitting = rules.filter(({ remotePrefix }) => {
        const range = parseCidr(remotePrefix ?? '');
        return range && range.first <= address && address <= range.last;
      });
      const first = Math.min(...fitting.map(({ priority }) => priority));
      const deciding = fitting.filter(({ priority }) => priority === first);
      return deciding.length > 0 && deciding.every(({ action }) => action === 'allow');
    };
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (changes) => {
        const rules = changes.map((change) => groupRule(change));
        // No range is smaller than /20, so one address of every /20 stands for all.
        const samples = Array.from({ length: 8 }, (_, index) => inside.first + index * 4096);
        expect(groupLetsIn(rules)).toBe(samples.every((address) => letsOneIn(rules, address)));
      }),
    );
  });
});

const aclRule = (change: Partial<AclRuleRecord> = {}): AclRuleRecord => ({
  id: 'rule',
  name: '',
  description: '',
  action: 'allow',
  protocol: 'tcp',
  ipVersion: 4,
  source: LTS,
  destination: '0.0.0.0/0',
  sourcePorts: null,
  destinationPorts: '9011',
  enabled: true,
  ...change,
});

const acl = (ingress: Partial<AclRuleRecord>[], isOn = true): AclRecord => ({
  id: 'acl',
  name: 'acl',
  description: '',
  isOn,
  subnetIds: ['subnet'],
  ingress: ingress.map(aclRule),
  egress: [],
  createdAtMs: 0,
});

describe('a network ACL', () => {
  test.each<[string, boolean, Partial<AclRuleRecord>[]]>([
    ['without rules', false, []],
    ['with the rule', true, [{}]],
    ['everything', true, [{ protocol: 'any', source: null, destination: null, destinationPorts: null }]],
    ['denied first', false, [{ action: 'deny', destinationPorts: null }, {}]],
    ['denied second', true, [{}, { action: 'deny', destinationPorts: null }]],
    ['denied in part first', false, [{ action: 'deny', source: '198.19.255.0/24' }, {}]],
    ['UDP', false, [{ protocol: 'udp' }]],
    ['IPv6', false, [{ ipVersion: 6 }]],
    ['switched off', false, [{ enabled: false }]],
    ['to the subnet', true, [{ destination: '192.168.40.0/24' }]],
    ['to another subnet', false, [{ destination: '192.168.41.0/24' }]],
    ['to a part of the subnet', false, [{ destination: '192.168.40.0/25' }]],
    ['a part of the subnet denied first', false, [{ action: 'deny', destination: '192.168.40.0/25' }, {}]],
    ['from every high port', true, [{ sourcePorts: '1024-65535' }]],
    ['from one port', false, [{ sourcePorts: '9011' }]],
    ['denied from port 22', true, [{ action: 'deny', sourcePorts: '22' }, {}]],
  ])('%s: %s', (_name, expected, rules) => {
    expect(aclLetsIn(acl(rules), '192.168.40.0/24')).toBe(expected);
  });

  test('none lets everything in; one that is switched off lets nothing in, whatever its rules say', () => {
    expect(aclLetsIn(undefined, '192.168.40.0/24')).toBe(true);
    expect(aclLetsIn(acl([{}], false), '192.168.40.0/24')).toBe(false);
  });
});
