/** From an instance as the API returns it. */
import * as z from 'zod/mini';
import { createInstanceRequest } from '../../../../contract/create-instance';
import { type Instance, instance } from '../../../../contract/instance';
import type { CreateFormValues } from '../../../form/create-form';
import type { PartialRequest } from '../../../form/field';
import { requestOfInstance } from '../../../form/form-of-instance';
import { canHold, formOfRequest } from '../../../form/stored-values';
import { type Imported, isSecretKey, type JsonObject, type ReportLine } from './import-report';

const SHAPE = instance.shape;
type InstanceKey = keyof typeof SHAPE;

const isInstanceKey = (key: string): key is InstanceKey => Object.hasOwn(SHAPE, key);

const { shape: BODY } = createInstanceRequest;
type BodyKey = keyof typeof BODY;

/** The corresponding request key. */
function bodyKeyOf(key: InstanceKey): BodyKey | undefined {
  if (key === 'disk_encrypted') return 'disk_encrypted_enable';
  return Object.hasOwn(BODY, key) ? (key as BodyKey) : undefined;
}

function lineOf(key: InstanceKey, value: unknown, form: CreateFormValues, request: PartialRequest): ReportLine {
  const taken = (is: boolean, reason: ReportLine['reason']): ReportLine =>
    is ? { key, verdict: 'taken' } : { key, verdict: 'invalid', ...(reason && { reason }) };
  switch (key) {
    case 'storage_space':
      return { key, verdict: 'ignored', reason: 'usableStorage' };
    case 'total_storage_space':
      return taken(form.capacity.totalStorage !== '', 'notKnown');
    case 'maintain_begin':
    case 'maintain_end':
      return taken(form.operations.maintenance !== '', 'pairBroken');
    case 'charging_mode':
      return value === 0 ? { key, verdict: 'taken', reason: 'periodUnknown' } : { key, verdict: 'taken' };
  }
  const bodyKey = bodyKeyOf(key);
  if (!bodyKey || bodyKey === 'engine' || bodyKey === 'arch_type' || value === null) {
    return { key, verdict: 'ignored', reason: 'tellsOfInstance' };
  }
  return taken(canHold(bodyKey, request) && z.safeParse(BODY[bodyKey], request[bodyKey]).success, 'notKnown');
}

/** A value of the wrong type counts as missing. */
export function importInstance(item: JsonObject): Imported {
  const legal: Record<string, unknown> = { instance_id: 'unknown', name: '', status: '' };
  const wrong = new Set<string>();
  for (const [key, value] of Object.entries(item)) {
    if (!isInstanceKey(key)) continue;
    const result = z.safeParse(SHAPE[key], value);
    if (result.success) legal[key] = result.data;
    else wrong.add(key);
  }
  // Each part is parsed above.
  const request = requestOfInstance(legal as Instance);
  const values = formOfRequest(request);
  const lines = Object.entries(item).map(([key, value]): ReportLine => {
    if (isSecretKey(key)) return { key, verdict: 'never' };
    if (!isInstanceKey(key)) return { key, verdict: 'unknown' };
    return wrong.has(key) ? { key, verdict: 'invalid', reason: 'wrongKind' } : lineOf(key, value, values, request);
  });
  return { kind: 'instance', values, lines };
}
