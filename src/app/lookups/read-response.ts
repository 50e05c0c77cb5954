/** Never throws: an unreadable response to a create is an outcome of its own. */
import * as z from 'zod/mini';
import { readErrorBody } from '../../contract/error-body';
import { ANSWER_HEADER, DOUBT_HEADER, gatewayError, REQUEST_ID_HEADER } from '../../contract/gateway-api';
import { type AnsweredBy, ApiError } from './api-error';
import { hasRepeatedKeys } from './repeated-keys';

/** Three times the longest page of a lookup. */
const RESPONSE_MAX_BYTES = 1024 * 1024;

export interface ApiResponse {
  /** 0 for a redirect, which is never followed. */
  status: number;
  answeredBy: AnsweredBy;
  /** Huawei Cloud's, else the one in our gateway's log. */
  requestId: string | undefined;
  /** The gateway did not send the request exactly once (`DOUBT_HEADER`). */
  isInDoubt: boolean;
  body:
    | { readable: true; json: unknown; text: string }
    | { readable: false; reason: 'empty' | 'not-json' | 'too-long' | 'cut-off' };
  retryAfterSeconds: number | undefined;
}

/** @param now epoch milliseconds, for a `Retry-After` that is a date */
export async function readResponse(response: Response, now: number): Promise<ApiResponse> {
  const by = response.headers.get(ANSWER_HEADER);
  return {
    status: response.status,
    answeredBy: by === 'cloud' || by === 'gateway' ? by : 'unknown',
    requestId: response.headers.get('x-request-id') ?? response.headers.get(REQUEST_ID_HEADER) ?? undefined,
    isInDoubt: response.headers.has(DOUBT_HEADER),
    body: await readBody(response),
    retryAfterSeconds: retryAfter(response.headers.get('retry-after'), now),
  };
}

async function readBody(response: Response): Promise<ApiResponse['body']> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > RESPONSE_MAX_BYTES) {
        await reader?.cancel();
        return { readable: false, reason: 'too-long' };
      }
      parts.push(part.value);
    }
  } catch {
    return { readable: false, reason: 'cut-off' };
  }
  if (size === 0) return { readable: false, reason: 'empty' };
  try {
    const text = decode(parts);
    return { readable: true, json: JSON.parse(text), text };
  } catch {
    return { readable: false, reason: 'not-json' };
  }
}

/** Keeps a byte order mark, so that a body with one doesn't parse: the API didn't write it. */
function decode(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

/** Seconds or an HTTP date; undefined if negative or invalid. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** Huawei Cloud's error, or our gateway's in the same form. */
export interface ErrorDetails {
  code: string | undefined;
  message: string | undefined;
  requestId: string | undefined;
}

/** The request ID is the body's, else that of the headers. */
export function errorDetails(response: ApiResponse): ErrorDetails {
  const words = response.body.readable ? readErrorBody(response.body.json) : undefined;
  return { code: words?.code, message: words?.message, requestId: words?.requestId ?? response.requestId };
}

/** The documents name one of them; these APIs use the others for the same. */
const TAKEN = new Set([200, 201, 202]);

const ERROR_KEYS = ['error_code', 'error_msg', 'error'] as const;

/**
 * The body of an accepted request. Undefined if it isn't certain what happened: with an error or a repeated key in it,
 * or not from Huawei Cloud.
 */
export function acceptedBody({ status, answeredBy, body }: ApiResponse): unknown {
  if (answeredBy !== 'cloud' || !TAKEN.has(status) || !body.readable) return undefined;
  if (readErrorBody(body.json) || hasRepeatedKeys(body.text)) return undefined;
  const says = new Map<string, unknown>(Object.entries(Object(body.json)));
  return ERROR_KEYS.some((key) => says.get(key)) ? undefined : body.json;
}

/** Undefined if the response isn't the gateway's own. */
export function gatewayOutcome(response: ApiResponse): z.infer<typeof gatewayError>['outcome'] | undefined {
  if (response.answeredBy !== 'gateway' || !response.body.readable) return undefined;
  const parsed = gatewayError.safeParse(response.body.json);
  return parsed.success ? parsed.data.outcome : undefined;
}

/**
 * @throws ApiError `http` for a status that isn't 2xx, `network` for a body that was cut off, `bad-response` for
 *   another body
 */
export function dataOf<Schema extends z.ZodMiniType>(response: ApiResponse, schema: Schema): z.infer<Schema> {
  const { status, answeredBy, isInDoubt, retryAfterSeconds } = response;
  const about = { status, answeredBy, isInDoubt, ...errorDetails(response) };
  if (status < 200 || status > 299) {
    throw new ApiError({ kind: 'http', ...about, outcome: gatewayOutcome(response), retryAfterSeconds });
  }
  const { body } = response;
  if (!body.readable && body.reason === 'cut-off') throw new ApiError({ kind: 'network', ...about });
  const parsed = body.readable ? z.safeParse(schema, body.json) : undefined;
  if (!parsed?.success) throw new ApiError({ kind: 'bad-response', ...about });
  return parsed.data;
}
