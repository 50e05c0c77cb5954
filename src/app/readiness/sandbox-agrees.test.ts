/** The console's judges and the simulated cloud's own, which know nothing of each other, on the same random rules. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AclRule, SecurityGroupRule } from '../../contract/network';
import { aclLetsIn, groupLetsIn } from '../../sandbox/lts/reachability';
import type { AclRuleRecord, SecurityGroupRuleRecord } from '../../sandbox/world/records';
import { aclOf, arbitraryAclRule, arbitraryGroupRule, SUBNET_CIDR } from '../../testing/page/rules';
import { judgeAcl } from './judge-acl';
import { judgeGroup } from './judge-group';

const RUNS = { numRuns: 2_000, seed: 19819 };

const textOf = (written: string | number | null | undefined) => (written === null ? null : String(written));

const groupRecord = (rule: SecurityGroupRule): SecurityGroupRuleRecord => ({
  id: rule.id,
  securityGroupId: rule.security_group_id,
  direction: rule.direction === 'egress' ? 'egress' : 'ingress',
  ethertype: rule.ethertype === 'IPv6' ? 'IPv6' : 'IPv4',
  protocol: textOf(rule.protocol),
  ports: textOf(rule.multiport),
  remotePrefix: rule.remote_ip_prefix ?? null,
  remoteGroupId: rule.remote_group_id ?? null,
  action: rule.action === 'deny' ? 'deny' : 'allow',
  priority: Number(rule.priority),
  description: '',
  enabled: rule.enabled === true,
  createdAtMs: 0,
});

const aclRecord = (rule: AclRule): AclRuleRecord => ({
  id: 'rule',
  name: '',
  description: '',
  action: rule.action === 'deny' ? 'deny' : 'allow',
  protocol: textOf(rule.protocol) ?? 'any',
  ipVersion: Number(rule.ip_version) === 6 ? 6 : 4,
  source: rule.source_ip_address ?? null,
  destination: rule.destination_ip_address ?? null,
  sourcePorts: textOf(rule.source_port),
  destinationPorts: textOf(rule.destination_port),
  enabled: rule.enabled === true,
});

test('of a security group: what the console is sure of, the simulated LTS finds as well', () => {
  fc.assert(
    fc.property(fc.array(arbitraryGroupRule, { maxLength: 7 }), (rules) => {
      const { reach } = judgeGroup(rules);
      fc.pre(reach !== 'unknown');
      expect(groupLetsIn(rules.map(groupRecord))).toBe(reach === 'open');
    }),
    RUNS,
  );
});

test('of a network ACL, switched off or not', () => {
  fc.assert(
    fc.property(fc.array(arbitraryAclRule, { maxLength: 7 }), fc.nat({ max: 9 }), (rules, dice) => {
      const isOn = dice > 0;
      const { reach } = judgeAcl(aclOf(rules, { admin_state_up: isOn }), SUBNET_CIDR);
      fc.pre(reach !== 'unknown');
      const ingress = rules.map(aclRecord);
      const record = { id: 'acl', name: '', description: '', isOn, subnetIds: [], ingress, egress: [], createdAtMs: 0 };
      expect(aclLetsIn(record, SUBNET_CIDR)).toBe(reach === 'open');
    }),
    RUNS,
  );
});
