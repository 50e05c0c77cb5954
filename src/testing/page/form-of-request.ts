/** From a request body to the form, so that the contract's cases can test the form. */
import { isDeepStrictEqual } from 'node:util';
import type { CreateFormValues } from '../../app/form/create-form';
import { defaultValues } from '../../app/form/create-form';
import { createRequestDraft } from '../../app/form/to-create-request';

type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

const setOf = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.map(String))] : []);
const textOf = (value: unknown): string => (value === undefined ? '' : String(value));

function capacityOf(body: Body): CreateFormValues['capacity'] {
  return {
    zones: setOf(body.available_zones),
    productId: textOf(body.product_id),
    brokers: textOf(body.broker_num),
    storageSpec: textOf(body.storage_spec_code) as CreateFormValues['capacity']['storageSpec'],
    totalStorage: textOf(body.storage_space),
    encryption: body.disk_encrypted_enable === true,
    encryptionKey: textOf(body.disk_encrypted_key),
  };
}

function networkOf(body: Body): CreateFormValues['network'] {
  const joined = textOf(body.publicip_id);
  return {
    vpcId: textOf(body.vpc_id),
    subnetId: textOf(body.subnet_id),
    securityGroupId: textOf(body.security_group_id),
    ipv6: body.ipv6_enable === true,
    publicAccess: body.enable_publicip === true,
    publicIpIds: joined === '' ? [] : setOf(joined.split(',')),
    plaintextInVpc: body.vpc_client_plain === true,
  };
}

function accessOf(body: Body): CreateFormValues['access'] {
  const { protocol, mechanisms } = defaultValues.access;
  return {
    sasl: body.ssl_enable === true,
    protocol: (body.kafka_security_protocol ?? protocol) as typeof protocol,
    mechanisms: (body.sasl_enabled_mechanisms === undefined
      ? mechanisms
      : setOf(body.sasl_enabled_mechanisms)) as typeof mechanisms,
    user: textOf(body.access_user),
    password: textOf(body.password),
    passwordAgain: textOf(body.password),
  };
}

function billingOf(bss: unknown): CreateFormValues['billing'] {
  if (!isBody(bss) || bss.charging_mode !== 'prePaid') return defaultValues.billing;
  return {
    mode: 'prePaid',
    periodType: textOf(bss.period_type) as CreateFormValues['billing']['periodType'],
    periodNumber: textOf(bss.period_num),
    autoRenew: bss.is_auto_renew === true,
    autoPay: bss.is_auto_pay === true,
  };
}

function formOf(body: Body): CreateFormValues {
  const windowParts = [body.maintain_begin, body.maintain_end].filter((part) => part !== undefined);
  const tags = Array.isArray(body.tags) ? body.tags.filter(isBody) : [];
  return {
    basics: {
      name: textOf(body.name),
      description: textOf(body.description),
      engineVersion: textOf(body.engine_version),
      enterpriseProjectId: textOf(body.enterprise_project_id),
      tags: tags.map(({ key, value }) => ({ key: textOf(key), value: textOf(value) })),
    },
    capacity: capacityOf(body),
    network: networkOf(body),
    access: accessOf(body),
    operations: {
      maintenance: windowParts.join('-'),
      retention: textOf(body.retention_policy) as CreateFormValues['operations']['retention'],
      autoTopic: body.enable_auto_topic === true,
    },
    billing: billingOf(body.bss_param),
  };
}

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

/**
 * @param body may be wrong in any way
 * @returns undefined if no form leads to such a body, for example with a number as text
 */
export function formOfRequest(body: unknown): CreateFormValues | undefined {
  if (!isBody(body)) return undefined;
  const values = formOf(body);
  const same = isDeepStrictEqual(meaning(createRequestDraft(values)), meaning(body));
  return same ? values : undefined;
}
