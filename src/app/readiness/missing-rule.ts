/**
 * The one rule that LTS needs ("Registering a DMS Kafka Instance"), as the requests that add it. It lets in exactly what LTS
 * sends, and nothing else.
 */
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

/** What the rule is called in the cloud, so that whoever finds it there knows what it is for. */
const NAME = 'lts-kafka';
const DESCRIPTION = 'Log Tank Service (LTS) to DMS for Kafka';

/**
 * Body of `POST /v3/{project_id}/vpc/security-group-rules`.
 * @param groupId the security group that gets the rule
 */
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
 * Body of `PUT /v3/{project_id}/vpc/firewalls/{firewall_id}/insert-rules`; without `insert_after_rule` the rule comes first.
 * @param subnetCidr the subnet of the instance, since an ACL may hold others; '' where it is not known
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

/**
 * Whether the rule would open the way.
 * @param rules all rules of the group
 * @returns false where another rule would still keep LTS out, for example a deny of the same priority
 */
export function groupRuleHelps(rules: readonly SecurityGroupRule[], groupId: string): boolean {
  const added: SecurityGroupRule = { id: '', ...groupRuleRequest(groupId).security_group_rule };
  return judgeGroup([...rules, added]).reach === 'open';
}

/**
 * Whether the rule would open the way.
 * @param acl the ACL of the subnet
 * @returns false where the ACL is switched off
 */
export function aclRuleHelps(acl: NetworkAcl, subnetCidr: string): boolean {
  const added: readonly AclRule[] = aclRuleRequest(subnetCidr).firewall.ingress_rules;
  return judgeAcl({ ...acl, ingress_rules: [...added, ...(acl.ingress_rules ?? [])] }, subnetCidr).reach === 'open';
}
