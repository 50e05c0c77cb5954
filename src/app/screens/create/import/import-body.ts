/** From a request body of "Creating an Instance". */
import * as z from 'zod/mini';
import { createInstanceRequest } from '../../../../contract/create-instance';
import { canHold, formOfRequest } from '../../../form/stored-values';
import { type Imported, isSecretKey, type JsonObject, type ReportLine, type ReportReason } from './import-report';

const SHAPE = createInstanceRequest.shape;
type BodyKey = keyof typeof SHAPE;

const isBodyKey = (key: string): key is BodyKey => Object.hasOwn(SHAPE, key);

/** The parts that are valid by themselves. */
type Legal = Partial<z.output<typeof createInstanceRequest>>;

/** Valid keys that aren't imported, and why. */
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

/** An invalid value leaves the form's default. */
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
  // Without `ssl_enable`, SASL is off: the document's default, which can't be changed later.
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
