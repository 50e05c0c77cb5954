import { describe, expect, test } from 'vitest';
import { formatAddress } from '../../contract/ipv4';
import type { SecurityGroupRule } from '../../contract/network';
import { GROUP_ID, groupRule } from '../../testing/page/rules';
import { judgeGroup } from './judge-group';

type Change = Partial<SecurityGroupRule>;

const LOWER = '198.19.128.0/18';
const UPPER = '198.19.192.0/18';
const named = (changes: readonly Change[]) =>
  changes.map((change, index) => groupRule({ id: `rule ${index + 1}`, ...change }));

describe('the security group', () => {
  test.each<[string, string, Change[]]>([
    ['no rule at all', 'closed', []],
    ['the rule of the document', 'open', [{}]],
    ['a wider range', 'open', [{ remote_ip_prefix: '198.18.0.0/15' }]],
    ['everywhere', 'open', [{ remote_ip_prefix: '0.0.0.0/0' }]],
    ['no range, which is everywhere', 'open', [{ remote_ip_prefix: null }]],
    ['an empty range, which is everywhere', 'open', [{ remote_ip_prefix: '' }]],
    ['a narrower range', 'closed', [{ remote_ip_prefix: LOWER }]],
    ['two halves together', 'open', [{ remote_ip_prefix: LOWER }, { remote_ip_prefix: UPPER, priority: 9 }]],
    ['a range beside it', 'closed', [{ remote_ip_prefix: '198.19.0.0/17' }]],
    ['one address', 'closed', [{ remote_ip_prefix: '198.19.128.1' }]],
    ['any protocol as null', 'open', [{ protocol: null }]],
    ['any protocol as a word', 'open', [{ protocol: 'Any' }]],
    ['TCP by its number', 'open', [{ protocol: '6' }]],
    ['TCP by its number as a number', 'open', [{ protocol: 6 }]],
    ['protocol 0, which is read in two ways', 'unknown', [{ protocol: 0 }]],
    ['UDP', 'closed', [{ protocol: 'udp' }]],
    ['all ports as null', 'open', [{ multiport: null }]],
    ['a list of ports', 'open', [{ multiport: '22,3389,9000-9092' }]],
    ['the port as text', 'open', [{ multiport: '9011' }]],
    ['the ports on both sides of it', 'closed', [{ multiport: '1-9010,9012-65535' }]],
    ['ports that cannot be read', 'unknown', [{ multiport: 'kafka' }]],
    ['ports the wrong way round', 'unknown', [{ multiport: '9092-9000' }]],
    ['outbound', 'closed', [{ direction: 'egress' }]],
    ['IPv6', 'closed', [{ ethertype: 'IPv6', remote_ip_prefix: '::/0' }]],
    ['IPv6 without saying so', 'closed', [{ ethertype: null, remote_ip_prefix: '::/0' }]],
    ['switched off', 'closed', [{ enabled: false }]],
    ['nothing said about being on', 'open', [{ enabled: null }]],
    ['no action, which is allow in v1', 'open', [{ action: null }]],
    ['its own group', 'closed', [{ remote_ip_prefix: null, remote_group_id: GROUP_ID }]],
    ['another group', 'unknown', [{ remote_ip_prefix: null, remote_group_id: 'another' }]],
    ['a group of addresses', 'unknown', [{ remote_ip_prefix: null, remote_address_group_id: 'addresses' }]],
    ['a group of addresses after the rule', 'open', [{}, { remote_address_group_id: 'addresses', priority: 2 }]],
    [
      'a group of addresses denied before the rule',
      'unknown',
      [{ priority: 2 }, { remote_ip_prefix: null, remote_address_group_id: 'addresses', action: 'deny' }],
    ],
    ['a range that cannot be read', 'unknown', [{ remote_ip_prefix: 'everywhere' }]],
    ['an octet too large', 'unknown', [{ remote_ip_prefix: '198.19.256.0/17' }]],
    ['a deny at a better priority', 'closed', [{ priority: 2 }, { action: 'deny', priority: 1 }]],
    ['a deny at a worse priority', 'open', [{ priority: 99 }, { action: 'deny', priority: 100 }]],
    ['a deny at the same priority', 'closed', [{}, { action: 'deny' }]],
    ['a deny at the same priority, as text', 'closed', [{ priority: '7' }, { action: 'deny', priority: 7 }]],
    ['a deny for one address', 'closed', [{ priority: 2 }, { action: 'deny', remote_ip_prefix: '198.19.255.255/32' }]],
    ['a deny of another port', 'open', [{ priority: 2 }, { action: 'deny', multiport: 9092 }]],
    ['no priority is the last one', 'closed', [{ priority: null }, { action: 'deny', priority: 99 }]],
  ])('%s: %s', (_name, reach, changes) => {
    expect(judgeGroup(named(changes)).reach).toBe(reach);
  });

  test('names the rules that let LTS in together, and none that was not needed', () => {
    const rules = named([
      { remote_ip_prefix: LOWER },
      { remote_ip_prefix: UPPER },
      { remote_ip_prefix: '0.0.0.0/0', priority: 2 },
    ]);
    expect(judgeGroup(rules)).toEqual({ reach: 'open', rules: rules.slice(0, 2) });
  });

  test('names the rule that keeps LTS out, and for which addresses', () => {
    const [allow, deny] = named([{ priority: 2 }, { action: 'deny', remote_ip_prefix: '198.19.130.0/23' }]);
    const verdict = judgeGroup([allow, deny].flatMap((rule) => rule ?? []));
    expect(verdict).toMatchObject({ reach: 'closed', rule: deny });
    expect(verdict.reach === 'closed' && [verdict.part.first, verdict.part.last].map(formatAddress)).toEqual([
      '198.19.130.0',
      '198.19.131.255',
    ]);
  });

  test('says which addresses no rule lets in', () => {
    const verdict = judgeGroup(
      named([{ remote_ip_prefix: UPPER }, { multiport: 22, remote_ip_prefix: '198.19.144.0/20' }]),
    );
    expect(verdict).toMatchObject({ reach: 'closed', rule: undefined });
    expect(verdict.reach === 'closed' && [verdict.part.first, verdict.part.last].map(formatAddress)).toEqual([
      '198.19.128.0',
      '198.19.191.255',
    ]);
  });

  test('names the rule that cannot be judged', () => {
    const [rule] = named([{ remote_ip_prefix: null, remote_group_id: 'another' }]);
    expect(judgeGroup([rule].flatMap((one) => one ?? []))).toMatchObject({ reach: 'unknown', rule });
  });
});
