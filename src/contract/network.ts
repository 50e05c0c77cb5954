/**
 * VPC, subnet, security group, rules, network ACL and EIP, as the lookup APIs answer them. Lenient on purpose: the
 * published samples mix types (`multiport` as text and as number, `enterprise_project_id` as `0`, `priority` as text).
 */
import * as z from 'zod/mini';

const text = z.nullish(z.string());
const id = z.string().check(z.minLength(1));
const mixed = z.nullish(z.union([z.string(), z.number()]));

/** Marker paging of the v3 lists: the next page starts after `next_marker`; absent on the last one. */
export const pageInfo = z.object({ next_marker: text, current_count: z.nullish(z.number()) });

export const vpc = z.object({ id, name: z.string(), cidr: text, status: text, description: text });
export type Vpc = z.infer<typeof vpc>;
/** `GET /v3/{project_id}/vpc/vpcs` */
export const vpcList = z.object({ vpcs: z.array(vpc), page_info: z.nullish(pageInfo) });

export const subnet = z.object({
  /** The network id, which is what DMS takes as `subnet_id`; not `neutron_subnet_id`. */
  id,
  name: z.string(),
  cidr: text,
  vpc_id: z.string(),
  status: text,
  dhcp_enable: z.nullish(z.boolean()),
  ipv6_enable: z.nullish(z.boolean()),
});
export type Subnet = z.infer<typeof subnet>;
/** `GET /v1/{project_id}/subnets` */
export const subnetList = z.object({ subnets: z.array(subnet) });

export const securityGroup = z.object({ id, name: z.string(), description: text });
export type SecurityGroup = z.infer<typeof securityGroup>;
/** `GET /v3/{project_id}/vpc/security-groups` */
export const securityGroupList = z.object({
  security_groups: z.array(securityGroup),
  page_info: z.nullish(pageInfo),
});

/** A rule in the form of v3; null protocol, ports or remote mean "any". */
export const securityGroupRule = z.object({
  id,
  security_group_id: z.string(),
  direction: z.string(),
  ethertype: text,
  protocol: mixed,
  multiport: mixed,
  remote_ip_prefix: text,
  remote_group_id: text,
  remote_address_group_id: text,
  action: text,
  priority: mixed,
  enabled: z.nullish(z.boolean()),
  description: text,
});
export type SecurityGroupRule = z.infer<typeof securityGroupRule>;
/** `GET /v3/{project_id}/vpc/security-group-rules` */
export const securityGroupRuleList = z.object({
  security_group_rules: z.array(securityGroupRule),
  page_info: z.nullish(pageInfo),
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
  action: z.string(),
  protocol: mixed,
  ip_version: mixed,
  source_ip_address: text,
  destination_ip_address: text,
  source_port: mixed,
  destination_port: mixed,
  source_address_group_id: text,
  destination_address_group_id: text,
  enabled: z.nullish(z.boolean()),
});
export type AclRule = z.infer<typeof aclRule>;

export const networkAcl = z.object({
  id,
  name: z.string(),
  admin_state_up: z.nullish(z.boolean()),
  status: text,
  associations: z.nullish(z.array(z.object({ virsubnet_id: z.string() }))),
  ingress_rules: z.nullish(z.array(aclRule)),
  egress_rules: z.nullish(z.array(aclRule)),
});
export type NetworkAcl = z.infer<typeof networkAcl>;
/** `GET /v3/{project_id}/vpc/firewalls` (without rules) */
export const networkAclList = z.object({ firewalls: z.array(networkAcl), page_info: z.nullish(pageInfo) });
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
  status: z.string(),
  ip_version: z.nullish(z.number()),
  associate_instance_id: text,
  vnic: z.nullish(z.object({ device_id: text, instance_id: text, port_id: text })),
  bandwidth: z.nullish(z.object({ size: z.nullish(z.number()), name: text })),
});
export type PublicIp = z.infer<typeof publicIp>;
/** `GET /v3/{project_id}/eip/publicips` */
export const publicIpList = z.object({
  publicips: z.array(publicIp),
  page_info: z.nullish(pageInfo),
  total_count: z.nullish(z.number()),
});

/**
 * Whether an EIP can be bound to an instance: IPv4, unbound (`DOWN`) and on no port. The published sample has an EIP
 * that is `DOWN` although a port holds it (a virtual IP address, for example); such a one is taken.
 * @param ip an EIP of the list
 */
export const isFreePublicIp = (ip: PublicIp): boolean =>
  ip.status === 'DOWN' && !ip.vnic?.port_id && !ip.associate_instance_id && (ip.ip_version ?? 4) === 4;
