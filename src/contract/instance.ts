/**
 * An instance as `GET /v2/{project_id}/instances/{instance_id}` and the list answer it. Read leniently: only what we
 * cannot do without is needed; unknown keys pass. Types as published: `created_at` is a string of epoch milliseconds,
 * `charging_mode` an integer (1 pay-per-use, 0 yearly/monthly), `port` may be missing while the instance is created.
 */
import * as z from 'zod/mini';

const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());
const list = z.nullish(z.array(z.string()));
const numberOrText = z.nullish(z.union([z.number(), z.string()]));

export const instance = z.object({
  instance_id: z.string().check(z.minLength(1)),
  name: z.string(),
  status: z.string(),
  description: text,
  engine: text,
  engine_version: text,
  specification: text,
  type: text,
  product_id: text,
  broker_num: z.nullish(z.number()),
  node_num: z.nullish(z.number()),
  storage_space: z.nullish(z.number()),
  total_storage_space: z.nullish(z.number()),
  used_storage_space: z.nullish(z.number()),
  storage_spec_code: text,
  partition_num: numberOrText,
  charging_mode: z.nullish(z.number()),
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
  port: z.nullish(z.number()),
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
  tags: z.nullish(z.array(z.object({ key: z.string(), value: text }))),
});

export type Instance = z.infer<typeof instance>;

export const instanceList = z.object({ instances: z.array(instance), instance_num: z.nullish(z.number()) });

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
