/**
 * The rules of the create request that concern several fields at once, apart from the shape so that each is readable.
 * Source: "Creating an Instance", table 2, and the decisions in docs/decisions/0002-contract-decisions.md.
 */
import type { RuleKey } from './rules';

/**
 * Range of `storage_space` in GB by flavor, as table 2 lists it; the small one is of the successor's page. A flavor that
 * is not here follows the product list.
 */
export const STORAGE_RANGE_GB: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  's6.2u4g.cluster.small': { min: 300, max: 300_000 },
  'c6.2u4g.cluster': { min: 300, max: 300_000 },
  'c6.4u8g.cluster': { min: 300, max: 600_000 },
  'c6.8u16g.cluster': { min: 300, max: 1_500_000 },
  'c6.12u24g.cluster': { min: 300, max: 1_500_000 },
  'c6.16u32g.cluster': { min: 300, max: 1_500_000 },
};

/** What the rules below read; the parsed body fits it. */
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
  // Left out, the protocol is SASL_SSL, so an absent one collides with IPv6 as well.
  if (body.ipv6_enable && body.kafka_security_protocol !== 'SASL_PLAINTEXT') {
    broken.push({ field: 'ipv6_enable', rule: 'ipv6WithSaslSsl' });
  }
  return broken;
}

/**
 * Looks up the published range. A flavor's name can be anything that was typed, `constructor` included.
 * @param productId the flavor, for example `c6.2u4g.cluster`
 * @returns GB of all brokers together, or undefined for a flavor without a published range
 */
export const storageRangeOf = (productId: string): { readonly min: number; readonly max: number } | undefined =>
  Object.hasOwn(STORAGE_RANGE_GB, productId) ? STORAGE_RANGE_GB[productId] : undefined;

/**
 * Whether a total fits the flavor's published range.
 * @param productId the flavor, for example `c6.2u4g.cluster`
 * @param totalGb `storage_space`, GB of all brokers together
 * @returns true for a flavor without a published range
 */
export function storageFitsFlavor(productId: string, totalGb: number): boolean {
  const range = storageRangeOf(productId);
  return range === undefined || (totalGb >= range.min && totalGb <= range.max);
}

function otherRules(body: RuleInput): BrokenRule[] {
  const broken: BrokenRule[] = [];
  // Zero, negative and astronomical totals already broke the field's own rule.
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

/**
 * zod refinement of the create request.
 * @param body the body, its single fields already valid
 * @param context zod's refinement context; every broken rule is added to it at its field
 */
export function checkCreateRequest(
  body: RuleInput,
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void },
): void {
  for (const { field, rule } of [...saslRules(body), ...otherRules(body)]) {
    context.addIssue({ code: 'custom', path: [field], message: rule, input: body[field] });
  }
}
