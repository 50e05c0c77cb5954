import { type Call, ok, type Reply } from './call';
import { SANDBOX_PROJECT_ID } from './credentials';
import { pageOf } from './paging';
import { codedRefusal, type Refusal } from './refusal';
import { longTime, pageV1, shortTime } from './vpc/responses';
import { uuid } from './world/ids';
import type { PublicIpRecord } from './world/records';

const statusOf = ({ boundTo }: PublicIpRecord): string => (boundTo === null ? 'DOWN' : 'ACTIVE');

function found({ query, state }: Call): PublicIpRecord[] {
  const version = query.get('ip_version');
  const status = query.get('status');
  // Several may be asked for, as the vendor's Terraform provider does.
  const addresses = query.getAll('public_ip_address');
  return state.world.publicIps.filter(
    (ip) =>
      (!version || String(ip.ipVersion) === version) &&
      (!status || statusOf(ip) === status) &&
      (addresses.length === 0 || addresses.includes(ip.address)),
  );
}

const v1 = (ip: PublicIpRecord): unknown => ({
  id: ip.id,
  status: statusOf(ip),
  alias: ip.alias,
  profile: {},
  type: '5_bgp',
  public_ip_address: ip.address,
  ...(ip.boundTo !== null && { port_id: uuid(`port ${ip.id}`), private_ip_address: '192.168.10.5' }),
  tenant_id: SANDBOX_PROJECT_ID,
  create_time: longTime(ip.createdAtMs).slice(0, 19).replace('T', ' '),
  bandwidth_id: uuid(`bandwidth ${ip.id}`),
  bandwidth_share_type: 'PER',
  bandwidth_size: ip.bandwidthMbit,
  bandwidth_name: `bandwidth-${ip.alias}`,
  enterprise_project_id: '0',
  ip_version: ip.ipVersion,
});

const v3 = (ip: PublicIpRecord): unknown => ({
  created_at: shortTime(ip.createdAtMs),
  updated_at: shortTime(ip.createdAtMs),
  lock_status: null,
  allow_share_bandwidth_types: ['bgp', 'share'],
  id: ip.id,
  alias: ip.alias,
  project_id: SANDBOX_PROJECT_ID,
  ip_version: ip.ipVersion,
  public_ip_address: ip.ipVersion === 4 ? ip.address : null,
  public_ipv6_address: ip.ipVersion === 6 ? ip.address : null,
  status: statusOf(ip),
  description: '',
  enterprise_project_id: '0',
  billing_info: null,
  type: 'EIP',
  vnic: ip.boundTo === null ? null : { device_id: ip.boundTo, port_id: uuid(`port ${ip.id}`), instance_id: ip.boundTo },
  bandwidth: {
    id: uuid(`bandwidth ${ip.id}`),
    size: ip.bandwidthMbit,
    share_type: 'PER',
    charge_mode: 'traffic',
    name: `bandwidth-${ip.alias}`,
    billing_info: '',
  },
  associate_instance_type: ip.boundTo === null ? null : 'PORT',
  associate_instance_id: ip.boundTo,
  publicip_pool_id: uuid('eip pool'),
  publicip_pool_name: '5_bgp',
  public_border_group: 'center',
  tags: [],
});

const badParameter = (message: string): Refusal => codedRefusal(400, 'EIP.SANDBOX.0001', message);

/** `GET /v1/{project_id}/publicips` */
export const listPublicIpsV1 = (call: Call): Reply => pageV1(call, 'publicips', found(call), v1);

/** `GET /v3/{project_id}/eip/publicips` */
export function listPublicIps(call: Call): Reply {
  const all = found(call);
  const { items, info } = pageOf(all, call.query, badParameter);
  const rest = { page_info: info, request_id: call.requestId, total_count: all.length };
  return ok({ publicips: items.map(v3), ...rest });
}
