/** From the body of `POST /v2/{engine}/{project_id}/instances` to the form, key by key. */
import * as z from 'zod/mini';
import { createInstanceRequest } from '../../../contract/create-instance';
import { readStep } from '../../form/derive';
import { STEPS } from '../../form/steps';
import { defaultValues } from '../default-values';
import { LIST_MAX, readValues } from '../draft/draft-shape';
import type { CreateFormValues, StepKey } from '../form-values';
import { type Imported, isSecretKey, type JsonObject, type ReportLine, type ReportReason } from './import-report';

const SHAPE = createInstanceRequest.shape;
type BodyKey = keyof typeof SHAPE;

const isBodyKey = (key: string): key is BodyKey => Object.hasOwn(SHAPE, key);

/** Where a key's value goes as it is. */
const FIELDS: Partial<Record<BodyKey, readonly [step: StepKey, field: string]>> = {
  name: ['basics', 'name'],
  description: ['basics', 'description'],
  engine_version: ['basics', 'engineVersion'],
  enterprise_project_id: ['basics', 'enterpriseProjectId'],
  available_zones: ['capacity', 'zones'],
  product_id: ['capacity', 'productId'],
  storage_spec_code: ['capacity', 'storageSpec'],
  disk_encrypted_enable: ['capacity', 'encryption'],
  disk_encrypted_key: ['capacity', 'encryptionKey'],
  vpc_id: ['network', 'vpcId'],
  subnet_id: ['network', 'subnetId'],
  security_group_id: ['network', 'securityGroupId'],
  ipv6_enable: ['network', 'ipv6'],
  enable_publicip: ['network', 'publicAccess'],
  vpc_client_plain: ['network', 'plaintextInVpc'],
  ssl_enable: ['access', 'sasl'],
  kafka_security_protocol: ['access', 'protocol'],
  sasl_enabled_mechanisms: ['access', 'mechanisms'],
  access_user: ['access', 'user'],
};

/** The parts of a body that are legal by themselves. */
type Legal = Partial<z.output<typeof createInstanceRequest>>;

/** A part of the form that comes from several keys, or in another form than it has in the body. */
function combine(form: CreateFormValues, legal: Legal): void {
  const { broker_num: brokers, storage_space: total, bss_param: order, tags, publicip_id: ips } = legal;
  if (brokers !== undefined) form.capacity.brokers = String(brokers);
  if (total !== undefined) form.capacity.storagePerBroker = perBroker(total, brokers);
  if (tags) form.basics.tags = tags.map(({ key, value }) => ({ key, value: value ?? '' }));
  if (ips !== undefined) form.network.publicIpIds = ips.split(',');
  form.operations = readStep(STEPS.operations, legal);
  if (order?.charging_mode !== 'prePaid') return;
  form.billing = {
    mode: 'prePaid',
    periodType: order.period_type ?? 'month',
    periodNumber: String(order.period_num ?? ''),
    autoRenew: order.is_auto_renew === true,
    autoPay: order.is_auto_pay === true,
  };
}

const perBroker = (total: number, brokers: number | undefined): string =>
  brokers !== undefined && Number.isInteger(total / brokers) ? String(total / brokers) : '';

/** A list that the form does not hold (draft-shape.ts), although it is legal. */
const isTooLong = (key: BodyKey, { available_zones: zones, publicip_id: ips }: Legal): boolean =>
  (key === 'available_zones' && (zones?.length ?? 0) > LIST_MAX) ||
  (key === 'publicip_id' && (ips?.split(',').length ?? 0) > LIST_MAX);

/** What does not reach the form although it is legal, and why. */
function hindrance(key: BodyKey, legal: Legal): ReportReason | undefined {
  if (key === 'engine' || key === 'arch_type') return 'alwaysSent';
  if (isTooLong(key, legal)) return 'notKnown';
  if (key === 'storage_space' && legal.broker_num === undefined) return 'storageNoBrokers';
  if (key === 'storage_space' && perBroker(legal.storage_space ?? 0, legal.broker_num) === '') return 'storageUneven';
  const isWindow = key === 'maintain_begin' || key === 'maintain_end';
  return isWindow && !(legal.maintain_begin && legal.maintain_end) ? 'pairBroken' : undefined;
}

function lineOf(key: BodyKey, legal: Legal): ReportLine {
  const reason = hindrance(key, legal);
  if (!reason) return { key, verdict: 'taken' };
  return { key, verdict: reason === 'alwaysSent' ? 'ignored' : 'invalid', reason };
}

/**
 * Reads a body. A value that the contract refuses is left as the form opens.
 * @param body any object
 */
export function importBody(body: JsonObject): Imported {
  const form = structuredClone(defaultValues);
  const legal: Record<string, unknown> = {};
  const judged = Object.entries(body).map(([key, value]): ReportLine | BodyKey => {
    if (isSecretKey(key)) return { key, verdict: 'never' };
    if (!isBodyKey(key)) return { key, verdict: 'unknown' };
    const result = z.safeParse(SHAPE[key], value);
    if (!result.success) return { key, verdict: 'invalid', rule: result.error.issues[0]?.message ?? 'wrongType' };
    legal[key] = result.data;
    const place = FIELDS[key];
    if (place) Object.assign(form[place[0]], { [place[1]]: result.data });
    return key;
  });
  combine(form, legal);
  // Left out, SASL is off: that is the document's default, and cannot be changed later.
  const isSaslAbsent = !Object.hasOwn(body, 'ssl_enable');
  if (isSaslAbsent) form.access.sasl = false;
  return {
    kind: 'body',
    values: readValues({ ...form }),
    lines: [
      ...judged.map((line) => (typeof line === 'string' ? lineOf(line, legal) : line)),
      ...(isSaslAbsent ? [{ key: 'ssl_enable', verdict: 'taken', reason: 'saslAbsent' } as const] : []),
    ],
  };
}
