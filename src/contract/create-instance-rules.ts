/**
 * Rules of the create request over several fields ("Creating an Instance", table 2;
 * docs/decisions/0002-contract-decisions.md).
 */
import type { RuleKey } from './rules';

/**
 * `storage_space` in GB by flavor (table 2; the small one from the successor's page). Other flavors follow the product
 * list.
 */
export const STORAGE_RANGE_GB: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  's6.2u4g.cluster.small': { min: 300, max: 300_000 },
  'c6.2u4g.cluster': { min: 300, max: 300_000 },
  'c6.4u8g.cluster': { min: 300, max: 600_000 },
  'c6.8u16g.cluster': { min: 300, max: 1_500_000 },
  'c6.12u24g.cluster': { min: 300, max: 1_500_000 },
  'c6.16u32g.cluster': { min: 300, max: 1_500_000 },
};

interface RuleInput {
  ssl_enable?: boolean | undefined;
  access_user?: string | undefined;
  password?: string | undefined;
  kafka_security_protocol?: 'SASL_SSL' | 'SASL_PLAINTEXT' | undefined;
  sasl_enabled_mechanisms?: readonly string[] | undefined;
  ipv6_enable?: boolean | undefined;
  enable_publicip?: boolean | undefined;
  publicip_id?: string | undefined;
  disk_encrypted_enable?: boolean | undefined;
  disk_encrypted_key?: string | undefined;
  maintain_begin?: string | undefined;
  maintain_end?: string | undefined;
  product_id: string;
  storage_space: number;
}

type BrokenRule = { field: keyof RuleInput; rule: RuleKey };

const SASL_FIELDS = ['access_user', 'password', 'kafka_security_protocol', 'sasl_enabled_mechanisms'] as const;

function saslRules(body: RuleInput): BrokenRule[] {
  if (body.ssl_enable !== true) {
    return SASL_FIELDS.filter((field) => body[field] !== undefined).map((field) => ({ field, rule: 'saslOff' }));
  }
  const broken: BrokenRule[] = [];
  if (body.access_user === undefined) broken.push({ field: 'access_user', rule: 'required' });
  if (body.password === undefined) broken.push({ field: 'password', rule: 'required' });
  // An omitted protocol is SASL_SSL, which excludes IPv6, too.
  if (body.ipv6_enable && body.kafka_security_protocol !== 'SASL_PLAINTEXT') {
    broken.push({ field: 'ipv6_enable', rule: 'ipv6WithSaslSsl' });
  }
  return broken;
}

/**
 * GB of all brokers together; undefined without a published range. A typed flavor can be anything, even `constructor`.
 */
export const storageRangeOf = (productId: string): { readonly min: number; readonly max: number } | undefined =>
  Object.hasOwn(STORAGE_RANGE_GB, productId) ? STORAGE_RANGE_GB[productId] : undefined;

/**
 * @param totalGb of all brokers together
 * @returns true without a published range
 */
export function storageFitsFlavor(productId: string, totalGb: number): boolean {
  const range = storageRangeOf(productId);
  return range === undefined || (totalGb >= range.min && totalGb <= range.max);
}

function otherRules(body: RuleInput): BrokenRule[] {
  const broken: BrokenRule[] = [];
  // Other totals have already broken the field's own rule.
  const plausible = Number.isSafeInteger(body.storage_space) && body.storage_space >= 1;
  if (plausible && !storageFitsFlavor(body.product_id, body.storage_space)) {
    broken.push({ field: 'storage_space', rule: 'storageRange' });
  }
  if (body.enable_publicip && body.publicip_id === undefined) broken.push({ field: 'publicip_id', rule: 'required' });
  if (body.disk_encrypted_enable && !body.disk_encrypted_key) {
    broken.push({ field: 'disk_encrypted_key', rule: 'required' });
  }
  if (!body.disk_encrypted_enable && body.disk_encrypted_key) {
    broken.push({ field: 'disk_encrypted_key', rule: 'encryptionKeyOff' });
  }
  if ((body.maintain_begin === undefined) !== (body.maintain_end === undefined)) {
    const field = body.maintain_begin === undefined ? 'maintain_begin' : 'maintain_end';
    broken.push({ field, rule: 'maintenancePair' });
  }
  return broken;
}

export function checkCreateRequest(
  body: RuleInput,
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void },
): void {
  for (const { field, rule } of [...saslRules(body), ...otherRules(body)]) {
    context.addIssue({ code: 'custom', path: [field], message: rule, input: body[field] });
  }
}
