/**
 * The only place where the app talks to the network. Everything goes to our own gateway: the cloud's routes of the
 * contract under `api/cloud/{service}`, our own calls under `api/`, both relative to the page's base address.
 */
import type * as z from 'zod/mini';
import { REQUEST_HEADER, type SessionState } from '../../contract/gateway-api';
import { type FirstRouteName, pathOf, type Route, routeOf } from '../../contract/routes';
import type { Service, Services } from '../services/services';
import { answerWithoutSecrets } from './answer-without-secrets';
import { ApiError } from './api-error';
import { baseAddress } from './base-address';
import { beginAnother } from './begin-session';
import { cloudClock } from './cloud-clock';
import { keptSecret } from './kept-secret';
import { type Answer, dataOf, readAnswer } from './read-answer';
import { saysNobody, signInNeeded } from './sign-in-needed';

/** How long a lookup may take, in milliseconds. */
export const LOOKUP_DEADLINE_MS = 15_000;

/** What carries a request: `fetch`, or a sandbox inside the page. Throws where no answer came. */
export type Transport = (request: Request) => Promise<Response>;

/** Component tests and the static demo give another one. */
export const transport: Service<Transport> = () => (request) => fetch(request);

export interface CallOptions {
  /** Values of the path's placeholders, raw. */
  parameters?: Readonly<Record<string, string>>;
  /** Query parameters; an undefined value is left out. */
  query?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** The caller's own abort, for instance when a picker closes. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the request is aborted. `none` for a create: aborting it would only lose its answer. */
  deadlineMs?: number | 'none';
  /** Whether it may be sent again with a session that has begun meanwhile; a GET always may. */
  isHarmless?: boolean;
}

type ExchangeOptions = CallOptions & { contentType?: string };

/** Whether somebody has to sign in is read from the headers as well. */
interface Exchanged {
  answer: Answer;
  headers: Headers;
  /** The secret that it was sent with. */
  secret: string | undefined;
}

/**
 * Sends one request, once, and reads its answer, in which no secret of the request is left.
 * @throws ApiError `network` or `timeout` where no answer came; the caller's own abort reason
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
  const secret = services.get(keptSecret).present();
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
      // We have no cookie; a proxy in front may lead people to one of several gateways by one.
      credentials: 'same-origin',
      redirect: 'manual',
    });
    const response = await services.get(transport)(request);
    const clock = services.get(cloudClock);
    const answer = answerWithoutSecrets(await readAnswer(response, clock.now()), options.body, secret);
    // An abort while the body comes in shows as a body that was cut off.
    if (late || signal?.aborted) throw abort.signal.reason;
    clock.heed(response.headers);
    return { answer, headers: response.headers, secret };
  } catch {
    if (late) throw new ApiError({ kind: 'timeout' });
    signal?.throwIfAborted();
    throw new ApiError({ kind: 'network' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', passOn);
  }
}

/** Asks for a session, which is given to whoever asks or to nobody. */
const askForSession = async (services: Services): Promise<Answer> =>
  (await exchangeOnce(services, 'POST', 'api/session', { body: {} })).answer;

/**
 * Begins a session where one is given to whoever asks.
 * @returns undefined where somebody has to sign in, or where another tab has begun one meanwhile
 * @throws ApiError
 */
export const beginSession = (services: Services): Promise<SessionState | undefined> =>
  services.get(beginAnother)(services.get(keptSecret).present(), () => askForSession(services));

/**
 * Sends one request and reads its answer, whatever it is. One that the gateway refused because it does not know the session
 * is sent again with another session, where there is one or one is given to whoever asks, and where that is harmless.
 * @param method HTTP method
 * @param path relative to the page's base, without a leading slash
 * @param options query, body, headers, abort and deadline
 * @returns the answer as data, also for an error status or an unreadable body
 * @throws ApiError `network` or `timeout` where no answer came; the caller's own abort reason
 */
async function exchange(services: Services, method: string, path: string, options: ExchangeOptions): Promise<Answer> {
  const kept = services.get(keptSecret);
  let last = await exchangeOnce(services, method, path, options);
  if (saysNobody(last.answer)) {
    const { secret } = last;
    const isHarmless = options.isHarmless || method === 'GET';
    if (kept.present() === secret) {
      try {
        await services.get(beginAnother)(secret, () => askForSession(services));
      } catch (error) {
        if (isHarmless) throw error;
        // What the gateway said of a request that may not be sent again is worth more.
        return last.answer;
      }
      if (kept.present() !== secret) kept.tellOther();
    }
    if (isHarmless && kept.present() !== secret) last = await exchangeOnce(services, method, path, options);
  }
  // A late answer to the session before asks for nothing.
  if (last.secret === kept.present()) services.get(signInNeeded).heed(last.answer, last.headers);
  return last.answer;
}

/**
 * Calls a route of the cloud and returns its answer unjudged, for a caller to whom every answer means something.
 * @param to the route, or its name
 * @param options path parameters, query, body and so on
 * @throws ApiError `network` or `timeout`; RangeError where a path parameter is no id
 */
export async function exchangeCloud(
  services: Services,
  to: FirstRouteName | Route,
  options: CallOptions = {},
): Promise<Answer> {
  const route = routeOf(to);
  const path = `api/cloud/${route.service}${pathOf(route, options.parameters ?? {})}`;
  const { contentType } = route;
  const isHarmless = route.effect === 'read';
  return exchange(services, route.method, path, { ...options, isHarmless, ...(contentType && { contentType }) });
}

/**
 * Calls a route of the cloud.
 * @param to the route, or its name
 * @param options path parameters, query, body and so on
 * @param schema the contract's schema of the answer; unknown keys pass
 * @returns the parsed answer
 * @throws ApiError; RangeError where a path parameter is no id
 */
export async function callCloud<Schema extends z.ZodMiniType>(
  services: Services,
  to: FirstRouteName | Route,
  options: CallOptions,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return dataOf(await exchangeCloud(services, to, options), schema);
}

/**
 * Calls the gateway itself.
 * @param method GET, POST or DELETE
 * @param path after `api/`, for instance `session`
 * @param options body, headers, abort and deadline
 * @param schema the contract's schema of the answer
 * @returns the parsed answer
 * @throws ApiError
 */
export async function callGateway<Schema extends z.ZodMiniType>(
  services: Services,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: CallOptions,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return dataOf(await exchange(services, method, `api/${path}`, options), schema);
}

/**
 * Orders something of the simulated cloud inside the console, which serves `/__sandbox/` for it; the real cloud has none.
 * @param command after `__sandbox/`
 * @param body sent as JSON
 * @param schema of the answer
 * @throws ApiError
 */
export const callSandbox = async <Schema extends z.ZodMiniType>(
  services: Services,
  command: string,
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> => dataOf(await exchange(services, 'POST', `__sandbox/${command}`, { body }), schema);

/**
 * Reads the page that the console serves now, to see whether it is of another version than this one.
 * @returns its HTML
 * @throws ApiError `network`, `timeout` where no answer came; `http` where it is no page
 */
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
