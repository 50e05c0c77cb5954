/** From the body of `POST /v2/{engine}/{project_id}/instances` to the form, key by key. */
import * as z from 'zod/mini';
import { createInstanceRequest } from '../../../../contract/create-instance';
import { canHold, formOfRequest } from '../../../form/stored-values';
import { type Imported, isSecretKey, type JsonObject, type ReportLine, type ReportReason } from './import-report';

const SHAPE = createInstanceRequest.shape;
type BodyKey = keyof typeof SHAPE;

const isBodyKey = (key: string): key is BodyKey => Object.hasOwn(SHAPE, key);

/** The parts of a body that are legal by themselves. */
type Legal = Partial<z.output<typeof createInstanceRequest>>;

/** What does not reach the form although it is legal, and why. */
function hindrance(key: BodyKey, legal: Legal): ReportReason | undefined {
  if (key === 'engine' || key === 'arch_type') return 'alwaysSent';
  if (!canHold(key, legal)) return 'notKnown';
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
  const legal: Record<string, unknown> = {};
  const judged = Object.entries(body).map(([key, value]): ReportLine | BodyKey => {
    if (isSecretKey(key)) return { key, verdict: 'never' };
    if (!isBodyKey(key)) return { key, verdict: 'unknown' };
    const result = z.safeParse(SHAPE[key], value);
    if (!result.success) return { key, verdict: 'invalid', rule: result.error.issues[0]?.message ?? 'wrongType' };
    legal[key] = result.data;
    return key;
  });
  const form = formOfRequest(legal);
  // Left out, SASL is off: that is the document's default, and cannot be changed later.
  const isSaslAbsent = !Object.hasOwn(body, 'ssl_enable');
  if (isSaslAbsent) form.access.sasl = false;
  return {
    kind: 'body',
    values: form,
    lines: [
      ...judged.map((line) => (typeof line === 'string' ? lineOf(line, legal) : line)),
      ...(isSaslAbsent ? [{ key: 'ssl_enable', verdict: 'taken', reason: 'saslAbsent' } as const] : []),
    ],
  };
}
