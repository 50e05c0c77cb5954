/**
 * Forwards one call. The page's response and the end of the call are separate: a create that takes too long is reported
 * as unknown and keeps running.
 */
import { ANSWER_HEADER, CLOCK_HEADER, DOUBT_HEADER, SIGN_IN_HEADER } from '../contract/gateway-api';
import type { GatewayCode } from '../contract/gateway-messages';
import { secretsIn, withoutSecrets } from '../contract/without-secrets';
import { RESPONSE_MAX_BYTES, readBody } from './read-body';
import { redactBytes } from './redact';
import { errorResponse } from './responses';
import {
  type BufferedResponse,
  CloudError,
  NotSent,
  REQUEST_ID,
  UndecodableResponse,
  type Upstream,
  type UpstreamRequest,
} from './upstream';

/** Milliseconds until the page gets a response. */
export interface Deadlines {
  createMs: number;
  lookupMs: number;
}

/** Milliseconds. */
export interface Deadline {
  responseMs: number;
  /** By default with the response. */
  abortMs?: number;
}

export interface Forwarded {
  response: Promise<Response>;
  /** Resolves when the upstream call has ended in any way. */
  ended: Promise<void>;
}

/** For example `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT';

/** The cloud's headers that reach the page, with the only form they may have. All others are dropped. */
const PASSED_ON: Readonly<Record<string, RegExp>> = {
  'retry-after': new RegExp(`^(?:\\d{1,40}|${HTTP_DATE})$`),
  'x-request-id': REQUEST_ID,
};

/** Headers that the cloud client adds. */
const OUR_OWN = [CLOCK_HEADER, DOUBT_HEADER, SIGN_IN_HEADER];

const unknown = (status: number, code: GatewayCode) => errorResponse({ status, outcome: 'unknown', code });

/** Never a type that a browser would run or render. */
const safeType = (type: string | null | undefined) =>
  /^application\/json\s*(?:;|$)/i.test(type ?? '') ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';

/** Undefined if it is too long to forward. */
async function bodyOf(response: Response | BufferedResponse): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (response instanceof Response) return readBody(response, RESPONSE_MAX_BYTES);
  return response.bytes.byteLength > RESPONSE_MAX_BYTES ? undefined : response.bytes;
}

async function passOn(response: Response | BufferedResponse, secrets: readonly string[]): Promise<Response> {
  const { status } = response;
  if (status >= 300 && status < 400) {
    if (response instanceof Response) await response.body?.cancel();
    return unknown(502, 'REDIRECT');
  }
  // Nobody knows what it means, and a `Response` can't hold it.
  if (status < 200 || status > 599) return unknown(502, 'STATUS');
  const announced = response.headers.get('content-length');
  const body = await bodyOf(response);
  if (!body) return unknown(502, 'ANSWER_TOO_LONG');
  if (typeof announced === 'string' && Number(announced) !== body.byteLength && status !== 204) {
    return unknown(502, 'ANSWER_CUT_OFF');
  }
  const headers: Record<string, string> = {
    'content-type': safeType(response.headers.get('content-type')),
    [ANSWER_HEADER]: 'cloud',
  };
  for (const name of OUR_OWN) {
    const value = response.headers.get(name);
    if (typeof value === 'string') headers[name] = value;
  }
  for (const [name, form] of Object.entries(PASSED_ON)) {
    const value = response.headers.get(name);
    const isFit = typeof value === 'string' && form.test(value) && withoutSecrets(value, secrets) === value;
    if (isFit) headers[name] = value;
  }
  return new Response(status === 204 || status === 205 ? null : redactBytes(body, secrets), { status, headers });
}

/** The password was changed, or the user was locked: a retry doesn't help. */
const isRefusedByIam = (cause: unknown): boolean =>
  cause instanceof CloudError && cause.status >= 400 && cause.status < 500 && cause.status !== 429;

function failure(error: unknown): Response {
  if (error instanceof NotSent) {
    return errorResponse({
      status: 502,
      outcome: 'not-sent',
      ...error.why,
      ...(isRefusedByIam(error.cause) && { headers: { [SIGN_IN_HEADER]: 'again' } }),
    });
  }
  return unknown(502, error instanceof UndecodableResponse ? 'CODED_ANSWER' : 'NO_ANSWER');
}

/** @param request `value` is the parsed body: its secrets are removed from the response */
export function forward(
  upstream: Upstream,
  { value, ...request }: Omit<UpstreamRequest, 'signal'> & { value?: unknown },
  { responseMs, abortMs = responseMs }: Deadline,
): Forwarded {
  const abort = new AbortController();
  const secrets = secretsIn(value);
  let respond: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    respond = resolve;
  });
  // Plain timers: racing promises against two deadlines cost more than all checks of a request.
  const ended = new Promise<void>((resolve) => {
    const timeOut = () => respond(unknown(504, 'TIMEOUT'));
    const end = (last: Response) => {
      clearTimeout(responseTimer);
      clearTimeout(abortTimer);
      respond(last);
      resolve();
    };
    // An upstream that ignores its signal must not lock an instance's name forever.
    const abortTimer = setTimeout(() => {
      abort.abort();
      timeOut();
      resolve();
    }, abortMs);
    const responseTimer = responseMs < abortMs ? setTimeout(timeOut, responseMs) : undefined;
    const call = async () => passOn(await upstream.send({ ...request, signal: abort.signal }), secrets);
    call().then(end, (error: unknown) => end(failure(error)));
  });
  return { response, ended };
}
