/**
 * Creates what a plan names, one after the other, each once: looked up before, and read back after an uncertain response
 * (docs/decisions/0018-new-network.md). Stops at the first that isn't there afterwards, and deletes nothing.
 */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import type { SecurityGroup, Subnet, Vpc } from '../../contract/network';
import { networkRoutes } from '../../contract/network-routes';
import {
  createSecurityGroupRequest,
  createSecurityGroupResponse,
  createSubnetRequest,
  createSubnetResponse,
  createVpcRequest,
  createVpcResponse,
} from '../../contract/new-network';
import { findRow } from '../flow/find-row';
import { ApiError } from '../lookups/api-error';
import { addGroupRule, groupRules } from '../lookups/network-rules';
import { SECURITY_GROUPS } from '../lookups/security-groups';
import { sendChange } from '../lookups/send-change';
import { subnetsOf } from '../lookups/subnets';
import type { Reading } from '../lookups/use-lookup';
import { VPCS } from '../lookups/vpcs';
import { addRule } from '../readiness/add-rule';
import { judgeGroup } from '../readiness/judge-group';
import { groupRuleRequest } from '../readiness/missing-rule';
import type { Services } from '../services/services';
import { sleep } from '../services/sleep';
import { type Made, type Making, makeOnce } from '../submission/make-once';
import { NAMES, type NetworkPlan, type Part, type PartKey, subnetRange, VPC_RANGE } from './plan';

const DESCRIPTION = 'Created with Kafka Launchpad';

interface Row {
  id: string;
  name: string;
  cidr?: string | null | undefined;
}

/** Lists may lag behind. Seconds. */
const LOOKS_AT = [0, 2, 5];

export interface PartEnd {
  key: PartKey;
  end: Made<Part>;
}

export type Parts = Partial<Record<PartKey, Part>>;

const isThere = (end: Made<Part>): end is Extract<Made<Part>, { kind: 'made' | 'there' }> =>
  end.kind === 'made' || end.kind === 'there';

/** What exists of the network. */
export const partsOf = (ends: readonly PartEnd[]): Parts =>
  Object.fromEntries(ends.flatMap(({ key, end }) => (isThere(end) ? [[key, end.item]] : [])));

/** Only a response that names what was asked for is believed. */
function asAsked<Item extends Row>(row: Item, name: string, cidr?: string): Item {
  if (row.name !== name || (cidr !== undefined && row.cidr !== cidr)) throw new ApiError({ kind: 'bad-response' });
  return row;
}

async function madePart<Item extends Row>(making: Making<Item>): Promise<Made<Part>> {
  const end = await makeOnce(making);
  if (!('item' in end)) return end;
  const { id, name, cidr } = end.item;
  return { kind: end.kind, item: { id, name, ...(cidr && { cidr }) } };
}

export async function makeNetwork(
  services: Services,
  session: Session,
  plan: NetworkPlan,
  onEnd: (ends: readonly PartEnd[]) => void = () => {},
): Promise<readonly PartEnd[]> {
  const parameters = { project_id: session.projectId };
  const read = <Data>(reading: Reading<Data>) => reading.load(services, session, new AbortController().signal);
  const once = { looksAt: LOOKS_AT, sleep: services.get(sleep) };

  const makers: Record<PartKey, (before: Parts) => Promise<Made<Part>>> = {
    vpc: () =>
      madePart<Vpc>({
        ...once,
        find: async () => findRow(await read(VPCS), ({ name }) => name === NAMES.vpc),
        isAsked: ({ cidr }) => cidr === VPC_RANGE,
        send: async () => {
          const vpc = { name: NAMES.vpc, cidr: VPC_RANGE, description: DESCRIPTION };
          const body = z.parse(createVpcRequest, { vpc });
          const made = await sendChange(services, networkRoutes.createVpc, { parameters, body }, createVpcResponse);
          return asAsked(made.vpc, NAMES.vpc, VPC_RANGE);
        },
      }),
    subnet: ({ vpc }) => {
      const range = subnetRange(vpc?.cidr ?? '');
      if (!vpc || !range) throw new Error('A subnet needs a VPC with a range');
      return madePart<Subnet>({
        ...once,
        find: async () =>
          findRow(await read(subnetsOf(vpc.id)), ({ name, cidr }) => name === NAMES.subnet || cidr === range.cidr),
        isAsked: ({ cidr, dhcp_enable: dhcp }) => cidr === range.cidr && dhcp !== false,
        send: async () => {
          const subnet = {
            name: NAMES.subnet,
            description: DESCRIPTION,
            vpc_id: vpc.id,
            cidr: range.cidr,
            gateway_ip: range.gateway,
            dhcp_enable: true,
          };
          const body = z.parse(createSubnetRequest, { subnet });
          const options = { parameters, body };
          const made = await sendChange(services, networkRoutes.createSubnet, options, createSubnetResponse);
          return asAsked(made.subnet, NAMES.subnet, range.cidr);
        },
      });
    },
    group: () =>
      madePart<SecurityGroup>({
        ...once,
        find: async () => findRow(await read(SECURITY_GROUPS), ({ name }) => name === NAMES.group),
        send: async () => {
          const body = z.parse(createSecurityGroupRequest, {
            security_group: { name: NAMES.group, description: DESCRIPTION },
          });
          const options = { parameters, body };
          const route = networkRoutes.createSecurityGroup;
          const made = await sendChange(services, route, options, createSecurityGroupResponse);
          return asAsked(made.security_group, NAMES.group);
        },
      }),
    rule: async ({ group }) => {
      if (!group) throw new Error('A rule needs a security group');
      const end = await addRule({
        isOpen: async () => judgeGroup(await read(groupRules(group.id))).reach === 'open',
        send: () => addGroupRule(services, session, groupRuleRequest(group.id)),
      });
      return end.kind === 'done' ? { kind: 'made', item: group } : end;
    },
  };

  let ends: readonly PartEnd[] = [];
  for (const key of plan.parts) {
    const end = await makers[key]({ ...(plan.vpc && { vpc: plan.vpc }), ...partsOf(ends) });
    ends = [...ends, { key, end }];
    onEnd(ends);
    if (!isThere(end)) break;
  }
  return ends;
}
