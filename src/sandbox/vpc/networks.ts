import type { Call, Reply } from '../call';
import { SANDBOX_PROJECT_ID } from '../credentials';
import { uuid } from '../world/ids';
import type { SubnetRecord, VpcRecord } from '../world/records';
import { pageV1, pageV3, plainTime, shortTime } from './responses';

const vpcV1 = ({ id, name, description, cidr, createdAtMs }: VpcRecord): unknown => ({
  id,
  name,
  description,
  cidr,
  status: 'OK',
  enterprise_project_id: '0',
  routes: [],
  enable_shared_snat: false,
  tenant_id: SANDBOX_PROJECT_ID,
  created_at: plainTime(createdAtMs),
  updated_at: plainTime(createdAtMs),
});

export const vpcV3 = ({ id, name, description, cidr, createdAtMs }: VpcRecord, subnetCount: number): unknown => ({
  id,
  name,
  description,
  cidr,
  extend_cidrs: [],
  status: 'ACTIVE',
  project_id: SANDBOX_PROJECT_ID,
  enterprise_project_id: '0',
  tags: [],
  created_at: shortTime(createdAtMs),
  updated_at: shortTime(createdAtMs),
  cloud_resources: [
    { resource_type: 'routetable', resource_count: 1 },
    { resource_type: 'virsubnet', resource_count: subnetCount },
  ],
});

/** `GET /v1/{project_id}/vpcs` */
export const listVpcsV1 = (call: Call): Reply => pageV1(call, 'vpcs', call.state.world.vpcs, vpcV1);

/** `GET /v3/{project_id}/vpc/vpcs` */
export function listVpcs(call: Call): Reply {
  const { vpcs, subnets } = call.state.world;
  const counts = new Map<string, number>();
  for (const { vpcId } of subnets) counts.set(vpcId, (counts.get(vpcId) ?? 0) + 1);
  return pageV3(call, 'vpcs', vpcs, (vpc) => vpcV3(vpc, counts.get(vpc.id) ?? 0));
}

export const subnetV1 = ({ id, name, cidr, gatewayIp, vpcId, dhcp, cidrV6, createdAtMs }: SubnetRecord): unknown => ({
  id,
  name,
  description: '',
  cidr,
  dnsList: ['100.125.1.250', '100.125.129.250'],
  status: 'ACTIVE',
  vpc_id: vpcId,
  gateway_ip: gatewayIp,
  ipv6_enable: cidrV6 !== undefined,
  ...(cidrV6 !== undefined && {
    cidr_v6: cidrV6,
    gateway_ip_v6: cidrV6.replace('/64', '1'),
    neutron_subnet_id_v6: uuid(`neutron v6 ${id}`),
  }),
  dhcp_enable: dhcp,
  primary_dns: '100.125.1.250',
  secondary_dns: '100.125.129.250',
  availability_zone: '',
  neutron_network_id: id,
  // DMS doesn't accept this as subnet_id; a client that confuses them gets DMS.00400018.
  neutron_subnet_id: uuid(`neutron ${id}`),
  extra_dhcp_opts: [],
  tenant_id: SANDBOX_PROJECT_ID,
  created_at: plainTime(createdAtMs),
  updated_at: plainTime(createdAtMs),
});

/** `GET /v1/{project_id}/subnets`, optionally by `vpc_id` */
export function listSubnets(call: Call): Reply {
  const wanted = call.query.get('vpc_id');
  const found = call.state.world.subnets.filter(({ vpcId }) => !wanted || vpcId === wanted);
  return pageV1(call, 'subnets', found, subnetV1);
}
