/**
 * Reads an HTTP answer once, with a cap, into plain data. Nothing is thrown for what the answer holds: for a create,
 * an unreadable answer is an outcome of its own and not merely an error.
 */
import * as z from 'zod/mini';
import { readErrorBody } from '../../contract/error-body';
import { ANSWER_HEADER, DOUBT_HEADER, gatewayError, REQUEST_ID_HEADER } from '../../contract/gateway-api';
import { type AnsweredBy, ApiError } from './api-error';
import { hasRepeatedKeys } from './repeated-keys';

/** Longest answer that is read, in bytes. The longest page of a lookup is a third of it. */
const ANSWER_MAX_BYTES = 1024 * 1024;

/** An HTTP answer as data. */
export interface Answer {
  /** HTTP status; 0 for a redirect, which is never followed. */
  status: number;
  answeredBy: AnsweredBy;
  /** The vendor's id of the request, else the one in our gateway's log. */
  requestId: string | undefined;
  /** The gateway did not send the request exactly once (`DOUBT_HEADER`). */
  isInDoubt: boolean;
  /** Parsed JSON with its text, or why there is none. */
  body:
    | { readable: true; json: unknown; text: string }
    | { readable: false; reason: 'empty' | 'not-json' | 'too-long' | 'cut-off' };
  retryAfterSeconds: number | undefined;
}

/**
 * Reads a response to its end, or to the cap.
 * @param response what the transport returned
 * @param now epoch milliseconds, for a `Retry-After` that is a date
 * @returns the answer; a body that ends too early is `cut-off`
 */
export async function readAnswer(response: Response, now: number): Promise<Answer> {
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

async function readBody(response: Response): Promise<Answer['body']> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > ANSWER_MAX_BYTES) {
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

/** Strict UTF-8 that keeps a byte order mark: a body with one was not written by the API, and does not parse. */
function decode(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

/** `Retry-After` in seconds or as an HTTP date; a negative or senseless one counts as absent. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** The words of an error answer: the vendor's, or our gateway's in the same form. */
export interface AnswerWords {
  code: string | undefined;
  message: string | undefined;
  requestId: string | undefined;
}

/**
 * Picks the server's own words out of an answer.
 * @param answer any answer
 * @returns code and message verbatim where the body has a published error form; the request id of the body, else of the headers
 */
export function wordsOf(answer: Answer): AnswerWords {
  const words = answer.body.readable ? readErrorBody(answer.body.json) : undefined;
  return { code: words?.code, message: words?.message, requestId: words?.requestId ?? answer.requestId };
}

/** Statuses of what was taken. A document names one of them; the others say the same elsewhere in these APIs. */
const TAKEN = new Set([200, 201, 202]);

const ERROR_KEYS = ['error_code', 'error_msg', 'error'] as const;

/**
 * What the cloud says of a request that it took. With an error beside it, a key that stands twice, or from anybody else,
 * it is not known what happened.
 * @param answer any answer
 * @returns parsed JSON, or undefined
 */
export function takenBody({ status, answeredBy, body }: Answer): unknown {
  if (answeredBy !== 'cloud' || !TAKEN.has(status) || !body.readable) return undefined;
  if (readErrorBody(body.json) || hasRepeatedKeys(body.text)) return undefined;
  const says = new Map<string, unknown>(Object.entries(Object(body.json)));
  return ERROR_KEYS.some((key) => says.get(key)) ? undefined : body.json;
}

/**
 * What our gateway says about the request.
 * @param answer any answer
 * @returns its typed outcome, or undefined where it did not answer itself or not in its form
 */
export function gatewayOutcome(answer: Answer): z.infer<typeof gatewayError>['outcome'] | undefined {
  if (answer.answeredBy !== 'gateway' || !answer.body.readable) return undefined;
  const parsed = gatewayError.safeParse(answer.body.json);
  return parsed.success ? parsed.data.outcome : undefined;
}

/**
 * Turns an answer into the data that was asked for.
 * @param answer the answer
 * @param schema the contract's schema of the data; unknown keys pass
 * @returns the data
 * @throws ApiError `http` for a status that is not 2xx, `network` for a body that was cut off, `bad-response` for a
 *   body that is not the data
 */
export function dataOf<Schema extends z.ZodMiniType>(answer: Answer, schema: Schema): z.infer<Schema> {
  const { status, answeredBy, isInDoubt, retryAfterSeconds } = answer;
  const about = { status, answeredBy, isInDoubt, ...wordsOf(answer) };
  if (status < 200 || status > 299) {
    throw new ApiError({ kind: 'http', ...about, outcome: gatewayOutcome(answer), retryAfterSeconds });
  }
  const { body } = answer;
  if (!body.readable && body.reason === 'cut-off') throw new ApiError({ kind: 'network', ...about });
  const parsed = body.readable ? z.safeParse(schema, body.json) : undefined;
  if (!parsed?.success) throw new ApiError({ kind: 'bad-response', ...about });
  return parsed.data;
}
