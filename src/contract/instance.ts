/**
 * An instance in lists and details, read leniently. Types as published: `created_at` is a string of epoch milliseconds,
 * `charging_mode` is 1 (pay-per-use) or 0 (yearly/monthly), `port` may be missing during creation.
 */
import * as z from 'zod/mini';
import {
  optionalFlag as flag,
  optionalTexts as list,
  listOf,
  optional,
  optionalNumber,
  rowId,
  shownText,
  optionalText as text,
  wording,
} from './lenient';

const numberOrText = optional(z.union([z.number(), z.string()]));

/** From huaweicloud-sdk-go-v3, PortProtocolsEntity. */
const portProtocols = z.object({
  private_plain_enable: flag,
  private_plain_address: text,
  private_plain_domain_name: text,
  private_sasl_ssl_enable: flag,
  private_sasl_ssl_address: text,
  private_sasl_ssl_domain_name: text,
  private_sasl_plaintext_enable: flag,
  private_sasl_plaintext_address: text,
  private_sasl_plaintext_domain_name: text,
  public_plain_enable: flag,
  public_plain_address: text,
  public_plain_domain_name: text,
  public_sasl_ssl_enable: flag,
  public_sasl_ssl_address: text,
  public_sasl_ssl_domain_name: text,
  public_sasl_plaintext_enable: flag,
  public_sasl_plaintext_address: text,
  public_sasl_plaintext_domain_name: text,
});

/** `user_name` of the sandbox's own instances. */
export const SAMPLE_USER = 'sandbox-samples';

/** Only the ID is required; an unreadable name or status is ''. */
export const instance = z.object({
  instance_id: rowId,
  name: shownText,
  status: shownText,
  description: text,
  engine: text,
  engine_version: text,
  specification: text,
  type: text,
  product_id: text,
  broker_num: optionalNumber,
  node_num: optionalNumber,
  storage_space: optionalNumber,
  total_storage_space: optionalNumber,
  used_storage_space: optionalNumber,
  storage_spec_code: text,
  partition_num: numberOrText,
  charging_mode: optionalNumber,
  order_id: text,
  created_at: numberOrText,
  vpc_id: text,
  vpc_name: text,
  subnet_id: text,
  subnet_name: text,
  subnet_cidr: text,
  security_group_id: text,
  security_group_name: text,
  available_zones: list,
  available_zone_names: list,
  access_user: text,
  user_name: text,
  ssl_enable: flag,
  kafka_security_protocol: text,
  sasl_enabled_mechanisms: list,
  vpc_client_plain: flag,
  enable_publicip: flag,
  publicip_id: text,
  publicip_address: text,
  public_connect_address: text,
  connect_address: text,
  port: optionalNumber,
  kafka_private_connect_address: text,
  ipv6_enable: flag,
  ipv6_connect_addresses: list,
  maintain_begin: text,
  maintain_end: text,
  retention_policy: text,
  enable_auto_topic: flag,
  disk_encrypted: flag,
  disk_encrypted_key: text,
  enterprise_project_id: text,
  port_protocols: optional(portProtocols),
  cross_vpc_info: text,
  tags: optional(z.array(z.object({ key: wording, value: text }))),
});

export type Instance = z.infer<typeof instance>;

export const instanceList = listOf('instances', instance, { instance_num: optionalNumber });

/** Statuses that don't change without an action. Any other, known or not, is polled. */
const SETTLED = new Set(['RUNNING', 'CREATEFAILED', 'ERROR', 'FROZEN', 'EXTENDEDFAILED', 'ROLLBACKFAILED', 'DELETED']);

/**
 * LTS connects to listeners across VPCs, which appear in `cross_vpc_info` some time after RUNNING. Terraform's provider
 * waits for them, too.
 */
export const hasLtsListeners = ({ cross_vpc_info: info }: Pick<Instance, 'cross_vpc_info'>): boolean =>
  !/^\s*(\{\s*\}|null)?\s*$/.test(info ?? '');

export const isSettled = (status: string): boolean => SETTLED.has(status);

/** Epoch milliseconds. */
export function createdAtMs(item: Pick<Instance, 'created_at'>): number | undefined {
  const ms = Number(item.created_at ?? Number.NaN);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/**
 * Instances of some ages have only one of these; the specification ends in "* 3 broker".
 * @returns the number of brokers, undefined where the response has none
 */
export function brokersOf(item: Pick<Instance, 'broker_num' | 'node_num' | 'specification'>): number | undefined {
  const specified = Number(/\* (\d{1,3}) broker$/.exec(item.specification ?? '')?.[1]);
  return item.broker_num || item.node_num || specified || undefined;
}
