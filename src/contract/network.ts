/**
 * VPC, subnet, security group, rules, network ACL and EIP, as the lookup APIs answer them. Lenient on purpose: the
 * published samples mix types (`multiport` as text and as number, `enterprise_project_id` as `0`, `priority` as text).
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
/** What decides whether a rule applies. Read or not: a rule with a condition left out would hold for more than it does. */
const decisive = z.nullish(wording);
const decisiveMixed = z.nullish(z.union([z.string(), z.number()]));
const decisiveFlag = z.nullish(flag);

/** Marker paging of the v3 lists: the next page starts after `next_marker`; absent on the last one. */
export const pageInfo = z.object({ next_marker: text, current_count: optionalNumber });

export const vpc = named(z.object({ id, name: shownText, cidr: text, status: text, description: text }));
export type Vpc = z.infer<typeof vpc>;
/** `GET /v3/{project_id}/vpc/vpcs` */
export const vpcList = listOf('vpcs', vpc, { page_info: optional(pageInfo) });

export const subnet = named(
  z.object({
    /** The network id, which is what DMS takes as `subnet_id`; not `neutron_subnet_id`. */
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
/** `GET /v1/{project_id}/subnets` */
export const subnetList = listOf('subnets', subnet, {});

export const securityGroup = named(z.object({ id, name: shownText, description: text }));
export type SecurityGroup = z.infer<typeof securityGroup>;
/** `GET /v3/{project_id}/vpc/security-groups` */
export const securityGroupList = listOf('security_groups', securityGroup, { page_info: optional(pageInfo) });

/** A rule in the form of v3; null protocol, ports or remote mean "any". */
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
/** `GET /v3/{project_id}/vpc/security-group-rules` */
export const securityGroupRuleList = listOf('security_group_rules', securityGroupRule, {
  page_info: optional(pageInfo),
});

/** From 1, which is asked first, to 100. A rule that names none is taken for the last. */
export const RULE_PRIORITY = { first: 1, last: 100 } as const;

/** "Security group rule already exists. Rule id is xxx.", HTTP status 409. */
export const RULE_EXISTS = 'VPC.9902';

/** Body of `POST /v3/{project_id}/vpc/security-group-rules`. Strict: we send it. */
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

/** Its answer 201. */
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
/** `GET /v3/{project_id}/vpc/firewalls` (without rules) */
export const networkAclList = listOf('firewalls', networkAcl, { page_info: optional(pageInfo) });
/** `GET /v3/{project_id}/vpc/firewalls/{firewall_id}` (with rules) */
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
 * Body of `PUT /v3/{project_id}/vpc/firewalls/{firewall_id}/insert-rules`; its answer is `networkAclDetail`.
 * Without `insert_after_rule` the rules come first.
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
/** `GET /v3/{project_id}/eip/publicips` */
export const publicIpList = listOf('publicips', publicIp, {
  page_info: optional(pageInfo),
  total_count: optionalNumber,
});

/**
 * Whether an EIP can be bound to an instance: IPv4, unbound (`DOWN`) and on no port. The published sample has an EIP
 * that is `DOWN` although a port holds it (a virtual IP address, for example); such a one is taken. What the list does not
 * tell is no reason to take it for bound.
 * @param ip an EIP of the list
 */
export const isFreePublicIp = (ip: PublicIp): boolean =>
  (ip.status ?? 'DOWN') === 'DOWN' && !ip.vnic?.port_id && !ip.associate_instance_id && (ip.ip_version ?? 4) === 4;
