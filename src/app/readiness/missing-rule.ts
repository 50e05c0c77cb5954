/** The rule that LTS needs ("Registering a DMS Kafka Instance"): exactly its traffic. */
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import {
  type AclRule,
  type CreateSecurityGroupRuleRequest,
  type InsertNetworkAclRulesRequest,
  type NetworkAcl,
  RULE_PRIORITY,
  type SecurityGroupRule,
} from '../../contract/network';
import { judgeAcl } from './judge-acl';
import { judgeGroup } from './judge-group';

const NAME = 'lts-kafka';
const DESCRIPTION = 'Log Tank Service (LTS) to DMS for Kafka';

export const groupRuleRequest = (groupId: string) =>
  ({
    security_group_rule: {
      security_group_id: groupId,
      direction: 'ingress',
      ethertype: 'IPv4',
      protocol: 'tcp',
      multiport: String(LTS_PORT),
      remote_ip_prefix: LTS_SOURCE_CIDR,
      action: 'allow',
      priority: String(RULE_PRIORITY.first),
      description: DESCRIPTION,
    },
  }) as const satisfies CreateSecurityGroupRuleRequest;

/**
 * Without `insert_after_rule`, the rule comes first.
 * @param subnetCidr of the instance, because an ACL may have other subnets; '' if unknown
 */
export const aclRuleRequest = (subnetCidr: string) =>
  ({
    firewall: {
      ingress_rules: [
        {
          name: NAME,
          description: DESCRIPTION,
          action: 'allow',
          protocol: 'tcp',
          ip_version: 4,
          source_ip_address: LTS_SOURCE_CIDR,
          destination_ip_address: subnetCidr || '0.0.0.0/0',
          destination_port: String(LTS_PORT),
        },
      ],
    },
  }) as const satisfies InsertNetworkAclRulesRequest;

/** False if another rule would still deny LTS, for example one of the same priority. */
export function groupRuleHelps(rules: readonly SecurityGroupRule[], groupId: string): boolean {
  const added: SecurityGroupRule = { id: '', ...groupRuleRequest(groupId).security_group_rule };
  return judgeGroup([...rules, added]).reach === 'open';
}

/** False if the ACL is disabled. */
export function aclRuleHelps(acl: NetworkAcl, subnetCidr: string): boolean {
  const added: readonly AclRule[] = aclRuleRequest(subnetCidr).firewall.ingress_rules;
  return judgeAcl({ ...acl, ingress_rules: [...added, ...(acl.ingress_rules ?? [])] }, subnetCidr).reach === 'open';
}
