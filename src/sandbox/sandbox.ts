/**
 * The simulated cloud: every route of contract/routes.ts on one host. Web-standard APIs only, so it runs in Node and in
 * a page.
 */
import { authenticate } from './authenticate';
import type { Reply } from './call';
import { control } from './control';
import { SANDBOX_PROJECT_ID } from './credentials';
import { type Fault, SandboxReset } from './fault-queue';
import { handlers } from './handlers';
import { deliverLogs } from './lts/log-lines';
import { gatewayRefusal, Refusal } from './refusal';
import { findRoute } from './route-match';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot';
import { createState, type SandboxOptions, type SandboxState } from './state';
import type { Token } from './tokens';
import { truncateResponse } from './truncate-response';
import { hexId } from './world/ids';

/**
 * Rejects with `SandboxReset` if a fault closes the connection, and with the signal's reason if the request is aborted;
 * as on a server, processing continues.
 */
export interface Sandbox {
  (request: Request): Promise<Response>;
  /** A valid token, so that callers in the same process needn't sign. */
  token(): string;
  /** The world as JSON to store, without passwords. */
  keep(): Snapshot;
  /** Restores what `keep` returned. Returns false, and changes nothing, for anything else. */
  restore(kept: unknown): boolean;
}

/** Limit of the cloud's API gateway. */
const BODY_MAX = 12 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const state = createState(options);
  let requests = 0;
  let internal: Token | undefined;
  const answer = (request: Request): Promise<Response> => {
    requests += 1;
    return untilAborted(request.signal, receive(request, state, hexId(`request ${requests}`)));
  };
  const token = (): string => {
    const now = state.clock.now();
    // Renewed an hour early, for slow requests, and after the clock went back.
    if (!internal || internal.expiresAtMs - now < 3_600_000 || internal.issuedAtMs > now) {
      internal = state.tokens.issue(now, SANDBOX_PROJECT_ID);
    }
    return internal.text;
  };
  const keep = () => takeSnapshot(state);
  const restore = (kept: unknown) => restoreSnapshot(kept, state);
  return Object.assign(answer, { token, keep, restore });
}

async function untilAborted(signal: AbortSignal, work: Promise<Response>): Promise<Response> {
  // Prevents an unhandled rejection after an abort.
  work.catch(() => undefined);
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

async function receive(request: Request, state: SandboxState, requestId: string): Promise<Response> {
  const url = new URL(request.url);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const text = decoder.decode(bytes);
  if (url.pathname.startsWith('/__sandbox/')) {
    return respond(await replyOf(() => control(request.method, url.pathname, text, state)), state, requestId);
  }
  const entry = state.journal.add(request, url, text, state.clock.now());
  const process = async (): Promise<Response> => {
    const reply = await replyOf(() => serve(request, url, bytes, text, state, requestId));
    return respond(reply, state, requestId);
  };
  const fault = state.faults.take(request.method, url);
  const response = fault ? await injectFault(fault, process, state, requestId) : await process();
  entry.status = response.status;
  return response;
}

async function serve(
  request: Request,
  url: URL,
  bytes: Uint8Array<ArrayBuffer>,
  text: string,
  state: SandboxState,
  requestId: string,
): Promise<Reply> {
  const { name, route, parameters } = findRoute(request.method, url.pathname, requestId);
  if (bytes.length > BODY_MAX) {
    throw gatewayRefusal(413, 'APIGW.0201', 'Request entity too large', requestId);
  }
  if (name !== 'createToken') {
    const signed = { method: request.method, url, headers: request.headers, body: bytes };
    const who = { request: signed, service: route.service, projectId: parameters.project_id, requestId };
    await authenticate({ ...who, nowMs: state.clock.now() }, state.tokens);
  }
  const { headers } = request;
  deliverLogs(state);
  return handlers[name]({ parameters, query: url.searchParams, headers, body: text, state, requestId });
}

async function replyOf(work: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}

function respond({ status, body, headers = {} }: Reply, state: SandboxState, requestId: string): Response {
  const all = new Headers(headers);
  all.set('x-request-id', requestId);
  all.set('date', new Date(state.clock.now()).toUTCString());
  // `Response` rejects a body with these statuses.
  if (body === undefined || status === 204 || status === 304) return new Response(null, { status, headers: all });
  if (!all.has('content-type')) all.set('content-type', 'application/json');
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: all });
}

async function injectFault(
  { when, action }: Fault,
  process: () => Promise<Response>,
  state: SandboxState,
  requestId: string,
): Promise<Response> {
  if ('delaySeconds' in action && when === 'before') {
    await state.faults.hold(action.delaySeconds);
    return process();
  }
  const response = when === 'after' ? await process() : undefined;
  if ('status' in action) return respond(action, state, requestId);
  if ('hangSeconds' in action) await state.faults.hold(action.hangSeconds);
  if ('delaySeconds' in action) await state.faults.hold(action.delaySeconds);
  if (response === undefined || 'reset' in action) throw new SandboxReset();
  return 'truncateAt' in action ? truncateResponse(response, action.truncateAt) : response;
}
