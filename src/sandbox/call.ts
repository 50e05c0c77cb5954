/** What a route's handler gets and gives. */
import type { Refusal } from './refusal';
import type { SandboxState } from './state';

/** A call that has been let in. */
export interface Call {
  /** Placeholders of the path. */
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Headers;
  /** Body as text. */
  body: string;
  state: SandboxState;
  /** `x-request-id` of the answer; some services repeat it in the body. */
  requestId: string;
}

/** An answer; a body that is not undefined becomes JSON. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>> | undefined;
}

/** Answers a call, or throws a `Refusal`. */
export type Handler = (call: Call) => Reply;

/** @param body what is answered with status 200 */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/**
 * Parses a JSON body that must be an object.
 * @param body the text
 * @param refusal thrown where it is something else
 */
export function jsonObject(body: string, refusal: Refusal): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw refusal;
  }
  if (!isObject(value)) throw refusal;
  return value;
}

/** Unknown keys are ignored everywhere in the cloud; the contract refuses them, because we never send one. */
export const pick = (value: unknown, keys: readonly string[]): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) : value;

/** @returns whether a JSON value is an object, neither null nor a list */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
