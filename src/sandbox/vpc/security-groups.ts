import type { Call, Reply } from '../call';
import { SANDBOX_PROJECT_ID } from '../credentials';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from '../world/records';
import { parsePorts } from './ports';
import { longTime, pageV1, pageV3 } from './responses';

export const groupV3 = ({ id, name, description, createdAtMs }: SecurityGroupRecord): unknown => ({
  id,
  name,
  project_id: SANDBOX_PROJECT_ID,
  description,
  // A number in the published sample, text elsewhere.
  enterprise_project_id: 0,
  created_at: longTime(createdAtMs),
  updated_at: longTime(createdAtMs),
  tags: [],
});

/** `GET /v3/{project_id}/vpc/security-groups`, without rules */
export const listSecurityGroups = (call: Call): Reply =>
  pageV3(call, 'security_groups', call.state.world.securityGroups, groupV3);

/** `GET /v1/{project_id}/security-groups`, with rules. Groups belong to no VPC, so `vpc_id` filters nothing. */
export function listSecurityGroupsV1(call: Call): Reply {
  const { securityGroups, securityGroupRules } = call.state.world;
  const byGroup = new Map(securityGroups.map(({ id }): [string, SecurityGroupRuleRecord[]] => [id, []]));
  for (const rule of securityGroupRules) byGroup.get(rule.securityGroupId)?.push(rule);
  return pageV1(call, 'security_groups', securityGroups, ({ id, name, description }) => ({
    id,
    name,
    description,
    enterprise_project_id: '0',
    security_group_rules: (byGroup.get(id) ?? []).map(ruleV1),
  }));
}

/** v1 has one port range as two numbers, and neither action nor priority. */
export function ruleV1(rule: SecurityGroupRuleRecord): unknown {
  const range = rule.ports === null ? undefined : parsePorts(rule.ports)?.[0];
  return {
    id: rule.id,
    tenant_id: SANDBOX_PROJECT_ID,
    security_group_id: rule.securityGroupId,
    direction: rule.direction,
    ethertype: rule.ethertype,
    protocol: rule.protocol,
    description: rule.description,
    port_range_min: range?.first ?? null,
    port_range_max: range?.last ?? null,
    remote_ip_prefix: rule.remotePrefix,
    remote_group_id: rule.remoteGroupId,
    remote_address_group_id: null,
  };
}

export const ruleV3 = (rule: SecurityGroupRuleRecord): unknown => ({
  id: rule.id,
  project_id: SANDBOX_PROJECT_ID,
  security_group_id: rule.securityGroupId,
  direction: rule.direction,
  protocol: rule.protocol,
  description: rule.description,
  created_at: longTime(rule.createdAtMs),
  updated_at: longTime(rule.createdAtMs),
  ethertype: rule.ethertype,
  remote_ip_prefix: rule.remotePrefix,
  // A single port is a number in the published samples, a list is text.
  multiport: rule.ports !== null && /^\d+$/.test(rule.ports) ? Number(rule.ports) : rule.ports,
  action: rule.action,
  priority: rule.priority,
  enabled: rule.enabled,
  remote_group_id: rule.remoteGroupId,
  remote_address_group_id: null,
});

function rulesOf(call: Call): SecurityGroupRuleRecord[] {
  const wanted = call.query.get('security_group_id');
  return call.state.world.securityGroupRules.filter((rule) => !wanted || rule.securityGroupId === wanted);
}

/** `GET /v1/{project_id}/security-group-rules` */
export const listSecurityGroupRulesV1 = (call: Call): Reply =>
  pageV1(call, 'security_group_rules', rulesOf(call), ruleV1);

/** `GET /v3/{project_id}/vpc/security-group-rules` */
export const listSecurityGroupRules = (call: Call): Reply =>
  pageV3(call, 'security_group_rules', rulesOf(call), ruleV3);
