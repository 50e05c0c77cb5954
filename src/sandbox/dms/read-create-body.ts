/** The shape of a create body: the contract's schema, its rules turned into the cloud's codes. */
import { bssParam } from '../../contract/billing';
import { type CreateInstanceRequest, createInstanceRequest } from '../../contract/create-instance';
import { isObject } from '../call';
import { dmsRefusal, type Refusal } from '../refusal';
import { codeForMistake } from './create-refusals';

const KNOWN = Object.keys(createInstanceRequest.shape);
const KNOWN_BILLING = Object.keys(bssParam.shape);
const KNOWN_TAG = ['key', 'value'];

const pick = (value: unknown, keys: readonly string[]): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) : value;

/** The contract refuses unknown keys, because we never send one; the cloud ignores them. */
function withoutUnknownKeys(body: Record<string, unknown>): Record<string, unknown> {
  const known = Object.fromEntries(Object.entries(body).filter(([key]) => KNOWN.includes(key)));
  if (known.bss_param !== undefined) known.bss_param = pick(known.bss_param, KNOWN_BILLING);
  if (Array.isArray(known.tags)) known.tags = known.tags.map((tag) => pick(tag, KNOWN_TAG));
  return known;
}

function parse(text: string): Record<string, unknown> | Refusal {
  if (text.trim() === '') return dmsRefusal('00400004');
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : dmsRefusal('00400062');
  } catch {
    return dmsRefusal('00400005');
  }
}

/**
 * Reads a create body.
 * @param text the body as it came
 * @returns the parsed body, without keys that are unknown
 * @throws Refusal with the code of the first mistake, in the order of the document's table
 */
export function readCreateBody(text: string): CreateInstanceRequest {
  const body = parse(text);
  if (body instanceof Error) throw body;
  const result = createInstanceRequest.safeParse(withoutUnknownKeys(body));
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw dmsRefusal(first ? codeForMistake(first, body) : '00400062');
}
