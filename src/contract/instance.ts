/**
 * An instance as `GET /v2/{project_id}/instances/{instance_id}` and the list answer it. Read leniently (lenient.ts);
 * unknown keys pass. Types as published: `created_at` is a string of epoch milliseconds,
 * `charging_mode` an integer (1 pay-per-use, 0 yearly/monthly), `port` may be missing while the instance is created.
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

/** What cannot be read is left out; name and status are '' then. Only the id is needed. */
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
  cross_vpc_info: text,
  tags: optional(z.array(z.object({ key: wording, value: text }))),
});

export type Instance = z.infer<typeof instance>;

export const instanceList = listOf('instances', instance, { instance_num: optionalNumber });

/** States in which nothing moves any more until somebody acts. Any other word, also an unknown one, is followed. */
const SETTLED = new Set(['RUNNING', 'CREATEFAILED', 'ERROR', 'FROZEN', 'EXTENDEDFAILED', 'ROLLBACKFAILED', 'DELETED']);

/**
 * Whether polling may stop.
 * @param status the vendor's status word
 * @returns true for a settled state
 */
export const isSettled = (status: string): boolean => SETTLED.has(status);

/**
 * When an instance was created.
 * @param item an instance
 * @returns epoch milliseconds, or undefined where the answer has no usable time
 */
export function createdAtMs(item: Pick<Instance, 'created_at'>): number | undefined {
  const ms = Number(item.created_at ?? Number.NaN);
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
