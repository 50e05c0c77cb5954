/** The only place that uses the network. Everything goes to our gateway. */
import type * as z from 'zod/mini';
import { REQUEST_HEADER, type SessionState } from '../../contract/gateway-api';
import { type FirstRouteName, pathOf, type Route, routeOf } from '../../contract/routes';
import type { Service, Services } from '../services/services';
import { ApiError } from './api-error';
import { baseAddress } from './base-address';
import { beginAnother } from './begin-session';
import { cloudClock } from './cloud-clock';
import { type ApiResponse, dataOf, readResponse } from './read-response';
import { redactResponse } from './redact-response';
import { sessionSecret } from './session-secret';
import { isSignedOut, signInNeeded } from './sign-in-needed';

export const LOOKUP_DEADLINE_MS = 15_000;

/** Throws without a response. */
export type Transport = (request: Request) => Promise<Response>;

/** Replaced by component tests and the demo. */
export const transport: Service<Transport> = () => (request) => fetch(request);

export interface CallOptions {
  parameters?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | undefined>>;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  /** Milliseconds. `none` for a create: an abort would only lose the response. */
  deadlineMs?: number | 'none';
  /** May be resent with a new session; a GET always may. */
  isHarmless?: boolean;
}

type ExchangeOptions = CallOptions & { contentType?: string };

interface Exchanged {
  response: ApiResponse;
  headers: Headers;
  /** Session secret of the request. */
  secret: string | undefined;
}

/**
 * The response is free of the request's secrets.
 * @throws ApiError `network` or `timeout` without a response; the caller's own abort reason
 */
async function exchangeOnce(
  services: Services,
  method: string,
  path: string,
  options: ExchangeOptions,
): Promise<Exchanged> {
  const url = new URL(path, baseAddress());
  for (const [key, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, value);
  }
  const headers = new Headers(options.headers);
  headers.set('accept', 'application/json');
  const secret = services.get(sessionSecret).present();
  headers.set(REQUEST_HEADER, secret ?? '1');
  if (options.body !== undefined) headers.set('content-type', options.contentType ?? 'application/json');

  const abort = new AbortController();
  const { signal, deadlineMs = LOOKUP_DEADLINE_MS } = options;
  const passOn = () => abort.abort();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', passOn);
  let late = false;
  const timer =
    deadlineMs === 'none'
      ? undefined
      : setTimeout(() => {
          late = true;
          abort.abort();
        }, deadlineMs);
  try {
    const request = new Request(url, {
      method,
      headers,
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: abort.signal,
      cache: 'no-store',
      // Not for us: a proxy in front may need its cookie to route to one of several gateways.
      credentials: 'same-origin',
      redirect: 'manual',
    });
    const raw = await services.get(transport)(request);
    const clock = services.get(cloudClock);
    const response = redactResponse(await readResponse(raw, clock.now()), options.body, secret);
    // An abort during the body looks like a body that was cut off.
    if (late || signal?.aborted) throw abort.signal.reason;
    clock.heed(raw.headers);
    return { response, headers: raw.headers, secret };
  } catch {
    if (late) throw new ApiError({ kind: 'timeout' });
    signal?.throwIfAborted();
    throw new ApiError({ kind: 'network' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', passOn);
  }
}

const askForSession = async (services: Services): Promise<ApiResponse> =>
  (await exchangeOnce(services, 'POST', 'api/session', { body: {} })).response;

/** @returns undefined if sign-in is required or another tab was quicker */
export const beginSession = (services: Services): Promise<SessionState | undefined> =>
  services.get(beginAnother)(services.get(sessionSecret).present(), () => askForSession(services));

/**
 * If the gateway doesn't know the session, a harmless request is resent with another session, if there can be one.
 * @returns also an error status or an unreadable body
 */
async function exchange(
  services: Services,
  method: string,
  path: string,
  options: ExchangeOptions,
): Promise<ApiResponse> {
  const kept = services.get(sessionSecret);
  let last = await exchangeOnce(services, method, path, options);
  if (isSignedOut(last.response)) {
    const { secret } = last;
    const isHarmless = options.isHarmless || method === 'GET';
    if (kept.present() === secret) {
      try {
        await services.get(beginAnother)(secret, () => askForSession(services));
      } catch (error) {
        if (isHarmless) throw error;
        // The response to a request that must not be resent says more.
        return last.response;
      }
      if (kept.present() !== secret) kept.tellOther();
    }
    if (isHarmless && kept.present() !== secret) last = await exchangeOnce(services, method, path, options);
  }
  // Ignore late responses to an earlier session.
  if (last.secret === kept.present()) services.get(signInNeeded).heed(last.response, last.headers);
  return last.response;
}

/**
 * For callers that need to inspect error responses.
 * @throws ApiError `network` or `timeout`; RangeError for an invalid path parameter
 */
export async function exchangeCloud(
  services: Services,
  to: FirstRouteName | Route,
  options: CallOptions = {},
): Promise<ApiResponse> {
  const route = routeOf(to);
  const path = `api/cloud/${route.service}${pathOf(route, options.parameters ?? {})}`;
  const { contentType } = route;
  const isHarmless = route.effect === 'read';
  return exchange(services, route.method, path, { ...options, isHarmless, ...(contentType && { contentType }) });
}

export async function callCloud<Schema extends z.ZodMiniType>(
  services: Services,
  to: FirstRouteName | Route,
  options: CallOptions,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return dataOf(await exchangeCloud(services, to, options), schema);
}

export async function callGateway<Schema extends z.ZodMiniType>(
  services: Services,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: CallOptions,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return dataOf(await exchange(services, method, `api/${path}`, options), schema);
}

/** Controls the simulated cloud inside the gateway, which serves `/__sandbox/` for it. */
export const callSandbox = async <Schema extends z.ZodMiniType>(
  services: Services,
  command: string,
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> => dataOf(await exchange(services, 'POST', `__sandbox/${command}`, { body }), schema);

/** The HTML served now, to see whether there's a new version. */
export async function fetchPage(): Promise<string> {
  try {
    const response = await fetch(baseAddress(), {
      headers: { accept: 'text/html' },
      cache: 'no-store',
      signal: AbortSignal.timeout(LOOKUP_DEADLINE_MS),
    });
    if (!response.ok) throw new ApiError({ kind: 'http', status: response.status });
    return await response.text();
  } catch (thrown) {
    throw thrown instanceof ApiError ? thrown : new ApiError({ kind: 'network' });
  }
}
