/** From an instance, as show and list answer it, to the form, with an account of its keys. */
import * as z from 'zod/mini';
import { createInstanceRequest } from '../../../contract/create-instance';
import { type Instance, instance } from '../../../contract/instance';
import { LIST_MAX, readValues } from '../draft/draft-shape';
import { formOfInstance } from '../form-of-instance';
import type { CreateFormValues } from '../form-values';
import { type Imported, isSecretKey, type JsonObject, type ReportLine } from './import-report';

const SHAPE = instance.shape;
type InstanceKey = keyof typeof SHAPE;

const isInstanceKey = (key: string): key is InstanceKey => Object.hasOwn(SHAPE, key);

const isLegalIn =
  (schema: z.ZodMiniType) =>
  (value: unknown): boolean =>
    z.safeParse(schema, value).success;

const { shape: BODY } = createInstanceRequest;

const isShort = (value: unknown): boolean => Array.isArray(value) && value.length <= LIST_MAX;

/** Keys that fill the form; closed choices only where a create takes the same word. */
const TAKEN: Partial<Record<InstanceKey, true | ((value: unknown) => boolean)>> = {
  name: true,
  description: true,
  engine_version: isLegalIn(BODY.engine_version),
  enterprise_project_id: true,
  tags: isShort,
  available_zones: isShort,
  product_id: true,
  broker_num: true,
  storage_spec_code: isLegalIn(BODY.storage_spec_code),
  disk_encrypted: true,
  disk_encrypted_key: true,
  vpc_id: true,
  subnet_id: true,
  security_group_id: true,
  ipv6_enable: true,
  enable_publicip: true,
  publicip_id: (value) => isShort(String(value).split(',')),
  vpc_client_plain: true,
  ssl_enable: true,
  access_user: true,
  kafka_security_protocol: isLegalIn(BODY.kafka_security_protocol),
  sasl_enabled_mechanisms: isLegalIn(BODY.sasl_enabled_mechanisms),
  retention_policy: isLegalIn(BODY.retention_policy),
  enable_auto_topic: true,
};

function lineOf(key: InstanceKey, value: unknown, form: CreateFormValues): ReportLine {
  const taken = (is: boolean, reason: ReportLine['reason']): ReportLine =>
    is ? { key, verdict: 'taken' } : { key, verdict: 'invalid', ...(reason && { reason }) };
  switch (key) {
    case 'storage_space':
      return { key, verdict: 'ignored', reason: 'usableStorage' };
    case 'total_storage_space':
      return taken(
        form.capacity.storagePerBroker !== '',
        form.capacity.brokers === '' ? 'storageNoBrokers' : 'storageUneven',
      );
    case 'maintain_begin':
    case 'maintain_end':
      return taken(form.operations.maintenance !== '', 'pairBroken');
    case 'charging_mode':
      return value === 0 ? { key, verdict: 'taken', reason: 'periodUnknown' } : { key, verdict: 'taken' };
  }
  const rule = TAKEN[key];
  if (!rule || value === null) return { key, verdict: 'ignored', reason: 'tellsOfInstance' };
  return taken(rule === true || rule(value), 'notKnown');
}

/**
 * Reads an instance.
 * @param item any object; a value of the wrong kind counts as not there
 */
export function importInstance(item: JsonObject): Imported {
  const legal: Record<string, unknown> = { instance_id: 'unknown', name: '', status: '' };
  const wrong = new Set<string>();
  for (const [key, value] of Object.entries(item)) {
    if (!isInstanceKey(key)) continue;
    const result = z.safeParse(SHAPE[key], value);
    if (result.success) legal[key] = result.data;
    else wrong.add(key);
  }
  // Each part was parsed by itself above.
  const values = readValues({ ...formOfInstance(legal as Instance) });
  const lines = Object.entries(item).map(([key, value]): ReportLine => {
    if (isSecretKey(key)) return { key, verdict: 'never' };
    if (!isInstanceKey(key)) return { key, verdict: 'unknown' };
    return wrong.has(key) ? { key, verdict: 'invalid', reason: 'wrongKind' } : lineOf(key, value, values);
  });
  return { kind: 'instance', values, lines };
}
