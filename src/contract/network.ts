/**
 * VPCs, subnets, security groups, network ACLs, and EIPs. Lenient: the published samples mix types (`multiport` as text
 * and number, `enterprise_project_id` as `0`, `priority` as text).
 */
import * as z from 'zod/mini';
import {
  flag,
  listOf,
  named,
  optional,
  optionalFlag,
  optionalNumber,
  rowId,
  shownText,
  optionalText as text,
  wording,
} from './lenient';

const id = rowId;
/** Conditions of rules are never dropped: the rule would match more than it does. */
const decisive = z.nullish(wording);
const decisiveMixed = z.nullish(z.union([z.string(), z.number()]));
const decisiveFlag = z.nullish(flag);

/** v3 paging: the next page starts after `next_marker`, which the last one lacks. */
export const pageInfo = z.object({ next_marker: text, current_count: optionalNumber });

export const vpc = named(z.object({ id, name: shownText, cidr: text, status: text, description: text }));
export type Vpc = z.infer<typeof vpc>;
export const vpcList = listOf('vpcs', vpc, { page_info: optional(pageInfo) });

export const subnet = named(
  z.object({
    /** The network ID, which DMS takes as `subnet_id`; not `neutron_subnet_id`. */
    id,
    name: shownText,
    cidr: text,
    vpc_id: text,
    status: text,
    dhcp_enable: optionalFlag,
    ipv6_enable: optionalFlag,
  }),
);
export type Subnet = z.infer<typeof subnet>;
export const subnetList = listOf('subnets', subnet, {});

export const securityGroup = named(z.object({ id, name: shownText, description: text }));
export type SecurityGroup = z.infer<typeof securityGroup>;
export const securityGroupList = listOf('security_groups', securityGroup, { page_info: optional(pageInfo) });

/** In the form of v3; null protocol, ports, or remote means "any". */
export const securityGroupRule = z.object({
  id,
  security_group_id: wording,
  direction: wording,
  ethertype: decisive,
  protocol: decisiveMixed,
  multiport: decisiveMixed,
  remote_ip_prefix: decisive,
  remote_group_id: decisive,
  remote_address_group_id: decisive,
  action: decisive,
  priority: decisiveMixed,
  enabled: decisiveFlag,
  description: text,
});
export type SecurityGroupRule = z.infer<typeof securityGroupRule>;
export const securityGroupRuleList = listOf('security_group_rules', securityGroupRule, {
  page_info: optional(pageInfo),
});

/** From first to last in precedence. A rule without one is taken as the last. */
export const RULE_PRIORITY = { first: 1, last: 100 } as const;

/** "Security group rule already exists. Rule id is xxx.", with 409. */
export const RULE_EXISTS = 'VPC.9902';

export const createSecurityGroupRuleRequest = z.strictObject({
  security_group_rule: z.strictObject({
    security_group_id: id,
    direction: z.enum(['ingress', 'egress']),
    ethertype: z.optional(z.enum(['IPv4', 'IPv6'])),
    protocol: z.optional(z.string()),
    multiport: z.optional(z.string()),
    remote_ip_prefix: z.optional(z.string()),
    action: z.optional(z.enum(['allow', 'deny'])),
    priority: z.optional(z.union([z.string(), z.int()])),
    description: z.optional(z.string()),
  }),
});

export type CreateSecurityGroupRuleRequest = z.infer<typeof createSecurityGroupRuleRequest>;

export const createSecurityGroupRuleResponse = z.object({ security_group_rule: securityGroupRule });

export const aclRule = z.object({
  id: text,
  name: text,
  action: wording,
  protocol: decisiveMixed,
  ip_version: decisiveMixed,
  source_ip_address: decisive,
  destination_ip_address: decisive,
  source_port: decisiveMixed,
  destination_port: decisiveMixed,
  source_address_group_id: decisive,
  destination_address_group_id: decisive,
  enabled: decisiveFlag,
});
export type AclRule = z.infer<typeof aclRule>;

export const networkAcl = named(
  z.object({
    id,
    name: shownText,
    admin_state_up: decisiveFlag,
    status: text,
    associations: z.nullish(z.array(z.object({ virsubnet_id: wording }))),
    ingress_rules: z.nullish(z.array(aclRule)),
    egress_rules: optional(z.array(aclRule)),
  }),
);
export type NetworkAcl = z.infer<typeof networkAcl>;
export const networkAclList = listOf('firewalls', networkAcl, { page_info: optional(pageInfo) });
export const networkAclDetail = z.object({ firewall: networkAcl });

const newAclRule = z.strictObject({
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  action: z.enum(['allow', 'deny']),
  protocol: z.string(),
  ip_version: z.union([z.literal(4), z.literal(6), z.literal('4'), z.literal('6')]),
  source_ip_address: z.optional(z.string()),
  destination_ip_address: z.optional(z.string()),
  source_port: z.optional(z.string()),
  destination_port: z.optional(z.string()),
  source_address_group_id: z.nullish(z.string()),
  destination_address_group_id: z.nullish(z.string()),
});

/**
 * `PUT /v3/{project_id}/vpc/firewalls/{firewall_id}/insert-rules` returns `networkAclDetail`. Without
 * `insert_after_rule` the rules come first.
 */
export const insertNetworkAclRulesRequest = z.strictObject({
  firewall: z.strictObject({
    ingress_rules: z.optional(z.array(newAclRule)),
    egress_rules: z.optional(z.array(newAclRule)),
    insert_after_rule: z.optional(z.string()),
  }),
});
export type InsertNetworkAclRulesRequest = z.infer<typeof insertNetworkAclRulesRequest>;

export const publicIp = z.object({
  id,
  public_ip_address: text,
  alias: text,
  status: text,
  ip_version: optionalNumber,
  associate_instance_id: text,
  vnic: optional(z.object({ device_id: text, instance_id: text, port_id: text })),
  bandwidth: optional(z.object({ size: optionalNumber, name: text })),
});
export type PublicIp = z.infer<typeof publicIp>;
export const publicIpList = listOf('publicips', publicIp, {
  page_info: optional(pageInfo),
  total_count: optionalNumber,
});

/**
 * Whether an EIP can be bound: IPv4, `DOWN`, and on no port. In the published sample a port (for example, of a virtual
 * IP address) holds an EIP that is `DOWN`. Missing fields don't make it bound.
 */
export const isFreePublicIp = (ip: PublicIp): boolean =>
  (ip.status ?? 'DOWN') === 'DOWN' && !ip.vnic?.port_id && !ip.associate_instance_id && (ip.ip_version ?? 4) === 4;
