import type * as z from 'zod/mini';
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

export function jsonObject(body: string, notJson: Refusal, notObject = notJson): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw notJson;
  }
  if (!isObject(value)) throw notObject;
  return value;
}

export function parseBody<T>(schema: z.ZodMiniType<T>, body: unknown, invalid: (message: string) => Refusal): T {
  const { data, error } = schema.safeParse(body);
  if (data === undefined) throw invalid(`${error?.issues[0]?.path.join('.') || 'body'} is invalid.`);
  return data;
}

/** The cloud ignores unknown keys everywhere; the contract rejects them, because we never send one. */
export function pick(value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown>;
export function pick(value: unknown, keys: readonly string[]): unknown;
export function pick(value: unknown, keys: readonly string[]): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) : value;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
