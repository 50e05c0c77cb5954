/**
 * Creates VPCs, subnets, and security groups. `VPC.0115` and `VPC.0003` are published for v1; v3 is assumed to use the same
 * codes. Names of security groups aren't unique, and neither are subnets' here: only their ranges must not overlap.
 */
import type * as z from 'zod/mini';
import { covers, overlaps, parseCidr } from '../../contract/ipv4';
import { createSecurityGroupRequest, createSubnetRequest, createVpcRequest } from '../../contract/new-network';
import { type Call, jsonObject, parseBody, type Reply } from '../call';
import { codedRefusal, type Refusal, vpcV1Refusal } from '../refusal';
import { nextSeed } from '../state';
import { uuid } from '../world/ids';
import { startingRules } from '../world/network';
import { subnetV1, vpcV3 } from './networks';
import { badParameterV1, badParameterV3 } from './responses';
import { groupV3, ruleV3 } from './security-groups';

const parse = <T>(call: Call, schema: z.ZodMiniType<T>, invalid: (message: string) => Refusal): T =>
  parseBody(schema, jsonObject(call.body, invalid('The body is not a JSON object.')), invalid);

const created = ({ state }: Call, kind: string) => ({
  id: uuid(nextSeed(state, kind)),
  createdAtMs: state.clock.now(),
});

/** `POST /v3/{project_id}/vpc/vpcs` */
export function createVpc(call: Call): Reply {
  const { name, cidr, description = '' } = parse(call, createVpcRequest, badParameterV3).vpc;
  const { vpcs } = call.state.world;
  if (vpcs.some((one) => one.name === name)) throw codedRefusal(400, 'VPC.0115', 'The router name has exist.');
  const record = { ...created(call, 'vpc'), name, cidr, description };
  vpcs.push(record);
  return { status: 201, body: { request_id: call.requestId, vpc: vpcV3(record, 0) } };
}

/** `POST /v1/{project_id}/subnets` */
export function createSubnet(call: Call): Reply {
  const { subnet } = parse(call, createSubnetRequest, badParameterV1);
  const { name, cidr, gateway_ip: gatewayIp, vpc_id: vpcId, dhcp_enable: dhcp = true } = subnet;
  const { vpcs, subnets } = call.state.world;
  const vpc = vpcs.find(({ id }) => id === vpcId);
  if (!vpc) throw vpcV1Refusal(404, 'VPC.0003', 'VPC does not exist.');
  const [outer, range, gateway] = [vpc.cidr, cidr, gatewayIp].map(parseCidr);
  if (!outer || !range || !covers(outer, range)) throw badParameterV1('The subnet is not in the range of the VPC.');
  if (!gateway || !covers(range, gateway)) throw badParameterV1('gateway_ip is not in the range of the subnet.');
  const isTaken = subnets.some((one) => {
    const other = parseCidr(one.cidr);
    return one.vpcId === vpcId && other !== undefined && overlaps(other, range);
  });
  // Ours: the published code for it is not known.
  if (isTaken) throw vpcV1Refusal(400, 'VPC.SANDBOX.0003', 'The subnet overlaps another subnet of the VPC.');
  const record = { ...created(call, 'subnet'), name, cidr, gatewayIp, vpcId, dhcp };
  subnets.push(record);
  return { status: 200, body: { subnet: { ...Object(subnetV1(record)), status: 'UNKNOWN' } } };
}

/** `POST /v3/{project_id}/vpc/security-groups` */
export function createSecurityGroup(call: Call): Reply {
  const { name, description = '' } = parse(call, createSecurityGroupRequest, badParameterV3).security_group;
  const { securityGroups, securityGroupRules } = call.state.world;
  const record = { ...created(call, 'security group'), name, description };
  const rules = startingRules(record.id, record.createdAtMs);
  securityGroups.push(record);
  securityGroupRules.push(...rules);
  const group = { ...Object(groupV3(record)), security_group_rules: rules.map(ruleV3) };
  return { status: 201, body: { request_id: call.requestId, security_group: group } };
}
