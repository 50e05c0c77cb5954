import { bssParam } from '../../contract/billing';
import { type CreateInstanceRequest, createInstanceRequest } from '../../contract/create-instance';
import { isObject, jsonObject, pick } from '../call';
import { dmsRefusal, invalidParameter } from '../refusal';
import { codeForMistake } from './create-refusals';

const KNOWN = Object.keys(createInstanceRequest.shape);
const KNOWN_BILLING = Object.keys(bssParam.shape);
const KNOWN_TAG = ['key', 'value'];

/** The vendor's Terraform provider sends `""` for billing that nobody chose, and the service takes it for none. */
function billingOf(value: unknown): unknown {
  const billing = pick(value, KNOWN_BILLING);
  if (!isObject(billing) || billing.charging_mode !== '') return billing;
  const { charging_mode: _none, ...rest } = billing;
  return rest;
}

function withoutUnknownKeys(body: Record<string, unknown>): Record<string, unknown> {
  const known = { ...pick(body, KNOWN) };
  if (known.bss_param !== undefined) known.bss_param = billingOf(known.bss_param);
  if (Array.isArray(known.tags)) known.tags = known.tags.map((tag) => pick(tag, KNOWN_TAG));
  return known;
}

/** @throws Refusal for a body that is empty, not JSON, or not an object */
export function dmsBody(text: string): Record<string, unknown> {
  if (text.trim() === '') throw dmsRefusal('00400004');
  return jsonObject(text, dmsRefusal('00400005'), invalidParameter());
}

/**
 * Parses a create body, ignoring unknown keys.
 * @throws Refusal with the code of the first mistake, in the order of the document's table
 */
export function readCreateBody(text: string): CreateInstanceRequest {
  const body = dmsBody(text);
  const result = createInstanceRequest.safeParse(withoutUnknownKeys(body));
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw dmsRefusal(first ? codeForMistake(first, body) : '00400062');
}
