/** Network ACLs, "firewalls" in VPC v3. */
import * as z from 'zod/mini';
import { type Call, jsonObject, ok, parseBody, type Reply } from '../call';
import { SANDBOX_PROJECT_ID } from '../credentials';
import { codedRefusal } from '../refusal';
import { nextSeed } from '../state';
import { uuid } from '../world/ids';
import type { AclRecord, AclRuleRecord } from '../world/records';
import { parsePorts } from './ports';
import { badParameterV3, longTime, pageV3 } from './responses';

const ruleBody = (rule: AclRuleRecord): unknown => ({
  id: rule.id,
  name: rule.name,
  description: rule.description,
  action: rule.action,
  project_id: SANDBOX_PROJECT_ID,
  protocol: rule.protocol,
  ip_version: rule.ipVersion,
  source_ip_address: rule.source,
  destination_ip_address: rule.destination,
  source_port: rule.sourcePorts,
  destination_port: rule.destinationPorts,
  enabled: rule.enabled,
});

const aclBody = (acl: AclRecord): Record<string, unknown> => ({
  id: acl.id,
  name: acl.name,
  description: acl.description,
  project_id: SANDBOX_PROJECT_ID,
  created_at: longTime(acl.createdAtMs),
  updated_at: longTime(acl.createdAtMs),
  admin_state_up: acl.isOn,
  enterprise_project_id: '0',
  status: acl.subnetIds.length > 0 ? 'ACTIVE' : 'INACTIVE',
  tags: [],
  associations: acl.subnetIds.map((id) => ({ virsubnet_id: id })),
});

const detail = (acl: AclRecord): Reply =>
  ok({
    firewall: {
      ...aclBody(acl),
      ingress_rules: acl.ingress.map(ruleBody),
      egress_rules: acl.egress.map(ruleBody),
    },
  });

function findAcl({ parameters, state }: Call): AclRecord {
  const acl = state.world.acls.find(({ id }) => id === parameters.firewall_id);
  if (!acl) throw codedRefusal(404, 'VPC.SANDBOX.0002', `Network ACL ${parameters.firewall_id} could not be found.`);
  return acl;
}

/** `GET /v3/{project_id}/vpc/firewalls`, without rules */
export const listNetworkAcls = (call: Call): Reply => pageV3(call, 'firewalls', call.state.world.acls, aclBody);

/** `GET /v3/{project_id}/vpc/firewalls/{firewall_id}`, with rules */
export const showNetworkAcl = (call: Call): Reply => detail(findAcl(call));

const text = z.nullish(z.string());
const ports = z.nullish(z.string().check(z.refine((value) => parsePorts(value) !== undefined)));
const rules = z.nullish(
  z.array(
    z.object({
      name: text,
      description: text,
      action: z.enum(['allow', 'deny']),
      protocol: z.enum(['tcp', 'udp', 'icmp', 'icmpv6', 'any']),
      ip_version: z.nullish(z.union([z.literal(4), z.literal(6), z.literal('4'), z.literal('6')])),
      source_ip_address: text,
      destination_ip_address: text,
      source_port: ports,
      destination_port: ports,
      enabled: z.nullish(z.boolean()),
    }),
  ),
);
const insertBody = z.object({
  firewall: z.object({ ingress_rules: rules, egress_rules: rules, insert_after_rule: text }),
});

type Inserted = NonNullable<z.infer<typeof rules>>[number];

const record = (rule: Inserted, id: string): AclRuleRecord => ({
  id,
  name: rule.name ?? '',
  description: rule.description ?? '',
  action: rule.action,
  protocol: rule.protocol,
  ipVersion: Number(rule.ip_version ?? 4) === 6 ? 6 : 4,
  source: rule.source_ip_address ?? null,
  destination: rule.destination_ip_address ?? null,
  sourcePorts: rule.source_port ?? null,
  destinationPorts: rule.destination_port ?? null,
  enabled: rule.enabled ?? true,
});

/** `PUT /v3/{project_id}/vpc/firewalls/{firewall_id}/insert-rules`: first, or after a given rule. */
export function insertNetworkAclRules(call: Call): Reply {
  const acl = findAcl(call);
  const json = jsonObject(call.body, badParameterV3('The body is not a JSON object.'));
  const { firewall } = parseBody(insertBody, json, badParameterV3);
  const { ingress_rules: ingress, egress_rules: egress, insert_after_rule: after } = firewall;
  for (const [list, added] of [
    [acl.ingress, ingress ?? []],
    [acl.egress, egress ?? []],
  ] as const) {
    if (added.length === 0) continue;
    const index = after ? list.findIndex(({ id }) => id === after) : -1;
    if (after && index < 0) throw badParameterV3('insert_after_rule is not a rule of this network ACL.');
    const records = added.map((rule) => record(rule, uuid(nextSeed(call.state, 'acl rule'))));
    list.splice(index + 1, 0, ...records);
  }
  return detail(acl);
}
