import * as z from 'zod/mini';
import { parseCidr } from '../../contract/ipv4';
import { type Call, jsonObject, parseBody, type Reply } from '../call';
import { codedRefusal, type Refusal, vpcV1Refusal } from '../refusal';
import { nextSeed } from '../state';
import { uuid } from '../world/ids';
import type { SecurityGroupRuleRecord } from '../world/records';
import { parsePorts } from './ports';
import { badParameterV1, badParameterV3 } from './responses';
import { ruleV1, ruleV3 } from './security-groups';

/** Published requests also have numbers as text. */
const number = z.nullish(z.union([z.int(), z.string().check(z.regex(/^\d{1,5}$/))]));
const text = z.nullish(z.string());

const common = {
  security_group_id: z.string(),
  direction: z.enum(['ingress', 'egress']),
  ethertype: z.nullish(z.enum(['IPv4', 'IPv6'])),
  protocol: text,
  remote_ip_prefix: text,
  remote_group_id: text,
  description: text,
};
const bodyV1 = z.object({
  security_group_rule: z.object({ ...common, port_range_min: number, port_range_max: number }),
});
const bodyV3 = z.object({
  security_group_rule: z.object({
    ...common,
    multiport: z.nullish(z.union([z.int(), z.string()])),
    action: z.nullish(z.enum(['allow', 'deny'])),
    priority: number,
  }),
});

interface Refusals {
  invalid: (message: string) => Refusal;
  coded: (status: number, code: string, message: string) => Refusal;
}

const v1: Refusals = { invalid: badParameterV1, coded: vpcV1Refusal };
const v3: Refusals = { invalid: badParameterV3, coded: codedRefusal };

const parse = <T>(call: Call, schema: z.ZodMiniType<T>, { invalid }: Refusals): T =>
  parseBody(schema, jsonObject(call.body, invalid('The body is not a JSON object.')), invalid);

type Common = z.infer<typeof bodyV1>['security_group_rule'];
type Rule = Omit<SecurityGroupRuleRecord, 'id' | 'createdAtMs'>;

const ruleFrom = (body: Common, rest: Pick<Rule, 'ports' | 'action' | 'priority'>): Rule => ({
  securityGroupId: body.security_group_id,
  direction: body.direction,
  ethertype: body.ethertype ?? 'IPv4',
  protocol: body.protocol ?? null,
  remotePrefix: body.remote_ip_prefix ?? null,
  remoteGroupId: body.remote_group_id ?? null,
  description: body.description ?? '',
  enabled: true,
  ...rest,
});

/** A rule with another description is still the same rule. */
const identity = (rule: Rule): string =>
  JSON.stringify([
    rule.securityGroupId,
    rule.direction,
    rule.ethertype,
    rule.protocol,
    rule.ports,
    rule.remotePrefix,
    rule.remoteGroupId,
    rule.action,
    rule.priority,
  ]);

function addRule({ state }: Call, rule: Rule, refusals: Refusals): SecurityGroupRuleRecord {
  const { securityGroups, securityGroupRules } = state.world;
  const { invalid, coded } = refusals;
  if (!securityGroups.some(({ id }) => id === rule.securityGroupId)) {
    throw coded(404, 'VPC.0603', `Security group ${rule.securityGroupId} could not be found.`);
  }
  if (!parsePorts(rule.ports)) throw invalid('multiport is invalid.');
  if (rule.priority < 1 || rule.priority > 100) throw invalid('priority must be from 1 to 100.');
  if (rule.ethertype === 'IPv4' && rule.remotePrefix !== null && !parseCidr(rule.remotePrefix)) {
    throw invalid('remote_ip_prefix is invalid.');
  }
  const same = securityGroupRules.find((existing) => identity(existing) === identity(rule));
  if (same) throw coded(409, 'VPC.9902', `Security group rule already exists. Rule id is ${same.id}.`);
  const record = { ...rule, id: uuid(nextSeed(state, 'rule')), createdAtMs: state.clock.now() };
  securityGroupRules.push(record);
  return record;
}

/** `POST /v3/{project_id}/vpc/security-group-rules` */
export function createSecurityGroupRule(call: Call): Reply {
  const { security_group_rule: body } = parse(call, bodyV3, v3);
  const ports = body.multiport === null || body.multiport === undefined ? null : String(body.multiport);
  const rest = { ports, action: body.action ?? 'allow', priority: Number(body.priority ?? 100) };
  const rule = addRule(call, ruleFrom(body, rest), v3);
  return { status: 201, body: { request_id: call.requestId, security_group_rule: ruleV3(rule) } };
}

/** `POST /v1/{project_id}/security-group-rules` */
export function createSecurityGroupRuleV1(call: Call): Reply {
  const { security_group_rule: body } = parse(call, bodyV1, v1);
  const [min, max] = [body.port_range_min, body.port_range_max].map((port) => (port === '' ? null : port));
  const ports = min === null || min === undefined ? null : rangeText(String(min), String(max ?? min));
  const rule = addRule(call, ruleFrom(body, { ports, action: 'allow', priority: 100 }), v1);
  return { status: 201, body: { security_group_rule: ruleV1(rule) } };
}

const rangeText = (min: string, max: string): string => (min === max ? min : `${min}-${max}`);
