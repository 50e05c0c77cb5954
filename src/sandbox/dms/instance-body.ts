/** An instance in the form of the published sample (contract/fixtures/instance.json). */

import { SAMPLE_USER } from '../../contract/instance';
import { formatAddress, parseCidr } from '../../contract/ipv4';
import { LTS_PORT } from '../../contract/log-service';
import { figureOf, type Product } from '../../contract/products';
import { SANDBOX_USER, SANDBOX_USER_ID } from '../credentials';
import { numberFrom, uuid } from '../world/ids';
import type { InstanceRecord, InstanceSpec, World } from '../world/records';
import { listenersAtMs, statusOf } from './instance-record';

/** Every broker reserves 33 GB (user manual); of the rest, 98.2% is usable in the published sample (492 of 600). */
const usableGb = (totalGb: number, brokers: number): number => Math.round((totalGb - 33 * brokers) * 0.982);

function brokerAddresses({ id, spec }: InstanceRecord, world: World): string[] {
  const subnet = world.subnets.find((candidate) => candidate.id === spec.subnet_id);
  const first = parseCidr(subnet?.cidr ?? '192.168.0.0/24')?.first ?? 0;
  const start = 10 + numberFrom(id, 180);
  return Array.from({ length: spec.broker_num }, (_, index) => formatAddress(first + start + index));
}

/** Domain names exist only with DNS, which the sandbox can't turn on. */
function portProtocols(spec: InstanceSpec, internal: readonly string[], external: readonly string[]) {
  const sasl = spec.kafka_security_protocol === 'SASL_PLAINTEXT' ? 'sasl_plaintext' : 'sasl_ssl';
  const modes = [
    ['private', 'plain', !spec.ssl_enable || spec.vpc_client_plain === true, internal, 9092],
    ['private', sasl, spec.ssl_enable === true, internal, 9093],
    ['public', 'plain', spec.enable_publicip === true && !spec.ssl_enable, external, 9094],
    ['public', sasl, spec.enable_publicip === true && spec.ssl_enable === true, external, 9095],
  ] as const;
  const entries = modes.flatMap(([network, mode, isOn, hosts, port]) => [
    [`${network}_${mode}_enable`, isOn],
    [`${network}_${mode}_address`, isOn ? hosts.map((host) => `${host}:${port}`).join(',') : ''],
    [`${network}_${mode}_domain_name`, ''],
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Fields that exist only once the brokers do. */
function addresses(record: InstanceRecord, world: World, nowMs: number): Record<string, unknown> {
  const { id, spec } = record;
  const brokers = brokerAddresses(record, world);
  const port = spec.ssl_enable ? 9093 : 9092;
  const withPort = brokers.map((address) => `${address}:${port}`).join(',');
  const crossVpc = brokers.map((address) => [
    address,
    { advertised_ip: address, port: LTS_PORT, port_id: uuid(`port ${id} ${address}`) },
  ]);
  const publicAddresses = world.publicIps.filter((ip) => ip.boundTo === id).map((ip) => ip.address);
  return {
    connect_address: brokers.join(','),
    port,
    kafka_private_connect_address: withPort,
    management_connect_address: `https://${brokers[0]}:9999`,
    cross_vpc_info: nowMs < listenersAtMs(record) ? '' : JSON.stringify(Object.fromEntries(crossVpc)),
    port_protocols: portProtocols(spec, brokers, publicAddresses),
    pod_connect_address: withPort,
    ...(spec.enable_publicip && {
      publicip_address: publicAddresses.join(','),
      public_connect_address: publicAddresses.map((ip) => `${ip}:${spec.ssl_enable ? 9095 : 9094}`).join(','),
    }),
    ipv6_connect_addresses: spec.ipv6_enable ? brokers.map((_, index) => `2001:db8:a583::${index + 10}`) : [],
  };
}

/** With the documents' defaults for what the body omits. */
function access(spec: InstanceSpec): Record<string, unknown> {
  if (!spec.ssl_enable) return { ssl_enable: false };
  return {
    ssl_enable: true,
    access_user: spec.access_user,
    kafka_security_protocol: spec.kafka_security_protocol ?? 'SASL_SSL',
    sasl_enabled_mechanisms: spec.sasl_enabled_mechanisms ?? ['PLAIN'],
  };
}

const productOf = (spec: InstanceSpec, world: World): Product | undefined =>
  world.products.find(({ product_id: id }) => id === spec.product_id);

export const partitionQuota = (spec: InstanceSpec, world: World): number =>
  (figureOf(productOf(spec, world)?.properties.max_partition_per_broker) ?? 0) * spec.broker_num;

function capacity(spec: InstanceSpec, world: World): Record<string, unknown> {
  const product = productOf(spec, world);
  const alias = product?.properties.product_alias ?? spec.product_id;
  return {
    type: product?.type ?? 'cluster',
    specification: `${alias} * ${spec.broker_num} broker`,
    product_id: spec.product_id,
    broker_num: spec.broker_num,
    node_num: spec.broker_num,
    partition_num: String(partitionQuota(spec, world)),
    storage_space: usableGb(spec.storage_space, spec.broker_num),
    total_storage_space: spec.storage_space,
    storage_spec_code: spec.storage_spec_code,
    storage_type: 'hec',
  };
}

function place(spec: InstanceSpec, world: World): Record<string, unknown> {
  const subnet = world.subnets.find(({ id }) => id === spec.subnet_id);
  const zoneNames = world.zones.filter(({ id }) => spec.available_zones.includes(id)).map(({ name }) => name);
  return {
    vpc_id: spec.vpc_id,
    vpc_name: world.vpcs.find(({ id }) => id === spec.vpc_id)?.name ?? '',
    subnet_id: spec.subnet_id,
    subnet_name: subnet?.name ?? '',
    subnet_cidr: subnet?.cidr ?? '',
    security_group_id: spec.security_group_id,
    security_group_name: world.securityGroups.find(({ id }) => id === spec.security_group_id)?.name ?? '',
    available_zones: spec.available_zones,
    available_zone_names: zoneNames,
  };
}

export function instanceBody(record: InstanceRecord, world: World, nowMs: number): Record<string, unknown> {
  const { id, spec, createdAtMs, orderId, isSample } = record;
  const status = statusOf(record, nowMs);
  return {
    name: spec.name,
    engine: spec.engine,
    status,
    engine_version: spec.engine_version,
    description: spec.description ?? '',
    instance_id: id,
    resource_spec_code: '',
    ...capacity(spec, world),
    used_storage_space: status === 'RUNNING' ? 25 : 0,
    charging_mode: orderId === undefined ? 1 : 0,
    ...(orderId !== undefined && { order_id: orderId }),
    created_at: String(createdAtMs),
    ...place(spec, world),
    user_id: SANDBOX_USER_ID,
    // So that the page can tell them from the caller's own.
    user_name: isSample ? SAMPLE_USER : SANDBOX_USER,
    ...access(spec),
    maintain_begin: `${spec.maintain_begin ?? '02:00'}:00`,
    maintain_end: `${spec.maintain_end ?? '06:00'}:00`,
    enable_log_collection: false,
    new_auth_cert: false,
    enable_publicip: spec.enable_publicip ?? false,
    ...(spec.enable_publicip && { publicip_id: spec.publicip_id }),
    kafka_public_status: spec.enable_publicip ? 'true' : 'closed',
    public_bandwidth: 0,
    broker_ssl_enable: spec.ssl_enable === true && spec.kafka_security_protocol !== 'SASL_PLAINTEXT',
    cert_replaced: false,
    vpc_client_plain: spec.vpc_client_plain ?? false,
    storage_resource_id: uuid(`storage ${id}`),
    service_type: 'advanced',
    enterprise_project_id: spec.enterprise_project_id ?? '0',
    // The documents name no default; the manual's console preselects this value.
    retention_policy: spec.retention_policy ?? 'produce_reject',
    enable_auto_topic: spec.enable_auto_topic ?? false,
    ipv6_enable: spec.ipv6_enable ?? false,
    rest_enable: false,
    rest_connect_address: '',
    trace_enable: false,
    agent_enable: false,
    disk_encrypted: spec.disk_encrypted_enable ?? false,
    ...(spec.disk_encrypted_enable && { disk_encrypted_key: spec.disk_encrypted_key }),
    new_spec_billing_enable: true,
    ces_version: 'linux',
    tags: (spec.tags ?? []).map(({ key, value = '' }) => ({ key, value })),
    ...(status !== 'CREATING' && status !== 'CREATEFAILED'
      ? addresses(record, world, nowMs)
      : { ipv6_connect_addresses: [] }),
  };
}
