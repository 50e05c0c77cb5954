import { describe, expect, test } from 'vitest';
import type { AclRule } from '../../contract/network';
import { aclOf, aclRule, SUBNET_CIDR } from '../../testing/page/rules';
import { judgeAcl } from './judge-acl';

type Change = Partial<AclRule>;

const DENY_ALL = { action: 'deny', protocol: 'any', source_ip_address: '0.0.0.0/0', destination_port: null } as const;
const named = (changes: readonly Change[]) =>
  changes.map((change, index) => aclRule({ id: `rule ${index + 1}`, ...change }));

describe('the network ACL', () => {
  test.each<[string, string, Change[]]>([
    ['without rules', 'closed', []],
    ['the rule of the document', 'open', [{}]],
    ['everything', 'open', [{ ...DENY_ALL, action: 'allow' }]],
    ['ranges left out', 'open', [{ source_ip_address: null, destination_ip_address: null }]],
    ['a deny before', 'closed', [DENY_ALL, {}]],
    ['a deny after', 'open', [{}, DENY_ALL]],
    ['a deny before that is switched off', 'open', [{ ...DENY_ALL, enabled: false }, {}]],
    ['switched off itself', 'closed', [{ enabled: false }]],
    ['a deny of one address before', 'closed', [{ action: 'deny', source_ip_address: '198.19.128.0/32' }, {}]],
    ['half of the addresses', 'closed', [{ source_ip_address: '198.19.128.0/18' }]],
    [
      'both halves, one after a deny of the other',
      'closed',
      [
        { source_ip_address: '198.19.128.0/18' },
        { action: 'deny', source_ip_address: '198.19.192.0/18' },
        { source_ip_address: '198.19.192.0/18' },
      ],
    ],
    ['both halves', 'open', [{ source_ip_address: '198.19.192.0/18' }, { source_ip_address: '198.19.128.0/18' }]],
    ['UDP', 'closed', [{ protocol: 'udp' }]],
    ['IPv6', 'closed', [{ ip_version: '6' }]],
    ['IPv4 as text', 'open', [{ ip_version: '4' }]],
    ['a list of ports', 'open', [{ destination_port: '40-60,9011,70-90' }]],
    ['other ports', 'closed', [{ destination_port: '9092-9095' }]],
    ['the subnet as its destination', 'open', [{ destination_ip_address: SUBNET_CIDR }]],
    ['another subnet as its destination', 'closed', [{ destination_ip_address: '192.168.41.0/24' }]],
    ['a part of the subnet', 'unknown', [{ destination_ip_address: '192.168.40.128/25' }]],
    ['a deny of a part of the subnet', 'unknown', [{ action: 'deny', destination_ip_address: '192.168.40.7/32' }, {}]],
    [
      'both parts of the subnet',
      'unknown',
      [{ destination_ip_address: '192.168.40.0/25' }, { destination_ip_address: '192.168.40.128/25' }],
    ],
    ['from every high port', 'open', [{ source_port: '1024-65535' }]],
    ['from some high ports', 'unknown', [{ source_port: '32768-60999' }]],
    ['from one low port', 'closed', [{ source_port: 22 }]],
    ['from a group of addresses', 'unknown', [{ source_ip_address: null, source_address_group_id: 'addresses' }]],
    ['to a group of addresses', 'unknown', [{ destination_ip_address: null, destination_address_group_id: 'a' }]],
  ])('%s: %s', (_name, reach, changes) => {
    expect(judgeAcl(aclOf(named(changes)), SUBNET_CIDR).reach).toBe(reach);
  });

  test('none lets everything in', () => {
    expect(judgeAcl(null, SUBNET_CIDR)).toEqual({ reach: 'open', rules: [] });
  });

  test('one that is switched off keeps everything out, whatever its rules say', () => {
    const off = aclOf(named([{}]), { admin_state_up: false });
    expect(judgeAcl(off, SUBNET_CIDR)).toMatchObject({ reach: 'closed', rule: undefined });
  });

  test('where the addresses of the subnet are not known, only a rule for all of them is certain', () => {
    expect(judgeAcl(aclOf(named([{}])), '').reach).toBe('open');
    expect(judgeAcl(aclOf(named([{ destination_ip_address: SUBNET_CIDR }])), '').reach).toBe('unknown');
  });

  test('names the first rule that fits, in the order of the ACL', () => {
    const rules = named([{ destination_port: 22 }, {}, { source_ip_address: '0.0.0.0/0' }]);
    expect(judgeAcl(aclOf(rules), SUBNET_CIDR)).toEqual({ reach: 'open', rules: [rules[1]] });
  });
});
