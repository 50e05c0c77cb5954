/** From a request body to the form, so that the contract's cases can test the form. */
import { isDeepStrictEqual } from 'node:util';
import { type CreateFormValues, eachStep } from '../../app/form/create-form';
import { formOfRequest } from '../../app/form/stored-values';
import { createRequestDraft } from '../../app/form/to-create-request';

type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The API's defaults for omitted fields, which the form always sends or always omits. */
const DEFAULTS: Body = { description: '', arch_type: 'X86', ssl_enable: false, tags: [], bss_param: {} };
const OFF_BY_DEFAULT = [
  'ipv6_enable',
  'enable_publicip',
  'vpc_client_plain',
  'enable_auto_topic',
  'disk_encrypted_enable',
] as const;
const SASL_DEFAULTS: Body = { kafka_security_protocol: 'SASL_SSL', sasl_enabled_mechanisms: ['SCRAM-SHA-512'] };

/** Normalizes equivalent bodies. */
function meaning(body: Body): Body {
  const full: Record<string, unknown> = { ...DEFAULTS, ...(body.ssl_enable === true && SASL_DEFAULTS), ...body };
  for (const key of OFF_BY_DEFAULT) if (full[key] === undefined) full[key] = false;
  if (full.arch_type === 'x86') full.arch_type = 'X86';
  if (full.disk_encrypted_enable === false && full.disk_encrypted_key === '') delete full.disk_encrypted_key;
  if (full.enable_publicip === false) delete full.publicip_id;
  if (Array.isArray(full.tags)) full.tags = full.tags.map((tag) => (isBody(tag) ? { value: '', ...tag } : tag));
  if (isBody(full.bss_param)) {
    const order: Record<string, unknown> = { is_auto_renew: false, is_auto_pay: false, ...full.bss_param };
    if (order.charging_mode === 'postPaid') delete order.charging_mode;
    full.bss_param = order;
  }
  return JSON.parse(JSON.stringify(full));
}

/** No input can choose a thing twice. */
const withoutRepetition = (step: object): object =>
  Object.fromEntries(
    Object.entries(step).map(([name, value]) => [
      name,
      name !== 'tags' && Array.isArray(value) ? [...new Set(value)] : value,
    ]),
  );

/** @returns undefined for parts of another kind than the inputs read, such as `null` for a list */
function readForm(body: Body): CreateFormValues | undefined {
  try {
    const form = eachStep((_step, key) => withoutRepetition(formOfRequest(body)[key])) as CreateFormValues;
    return { ...form, access: { ...form.access, passwordAgain: form.access.password } };
  } catch {
    return undefined;
  }
}

/**
 * @param body may be wrong in any way
 * @returns undefined if no form leads to such a body, for example with a number as text
 */
export function formThatSends(body: unknown): CreateFormValues | undefined {
  const values = isBody(body) ? readForm(body) : undefined;
  return values && isDeepStrictEqual(meaning(createRequestDraft(values)), meaning(body as Body)) ? values : undefined;
}
