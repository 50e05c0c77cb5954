import type { Refusal } from './refusal';
import type { SandboxState } from './state';

/** An authenticated call. */
export interface Call {
  /** From placeholders in the path. */
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Headers;
  body: string;
  state: SandboxState;
  /** `x-request-id` of the response, which some services repeat in the body. */
  requestId: string;
}

/** A defined body becomes JSON, unless it is text. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>> | undefined;
}

/** May throw a `Refusal`. */
export type Handler = (call: Call) => Reply;

export const ok = (body: unknown): Reply => ({ status: 200, body });

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

/** The cloud ignores unknown keys everywhere; the contract rejects them, because we never send one. */
export const pick = (value: unknown, keys: readonly string[]): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) : value;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
