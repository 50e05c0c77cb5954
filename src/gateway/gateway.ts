/**
 * The gateway as one function from request to response. Web-standard APIs only: Node calls it behind a socket (node/),
 * the static demo and the tests call it in their page.
 */
import { permitRequest, REQUEST_ID_HEADER } from '../contract/gateway-api';
import { matchPath } from '../contract/route-table';
import { type Change, codeOf, outcomeOf } from './audit';
import { type Access, authenticate, mustChooseProject } from './authentication';
import type { Backend } from './backend';
import { type ProxyContext, type ProxyResponse, proxyToCloud } from './cloud-proxy';
import type { Deadlines } from './forward';
import { createLaunchLinks } from './launch-links';
import { createLookupLimit } from './lookup-limit';
import { createPermits, type Permits } from './permits';
import { readBody } from './read-body';
import { readRequest } from './read-request';
import { checkOrigin } from './request-origin';
import { errorResponse, jsonResponse, methodNotAllowed, notSent } from './responses';
import { dispatch, type Endpoint, type GatewayRequest, type SessionRequest } from './router';
import { securityHeaders } from './security-headers';
import { sessionEndpoints } from './session-endpoints';
import { createSessions } from './sessions';
import { createSignInLimiter } from './sign-in-limiter';

export interface RequestLine {
  id: string;
  method: string;
  /** Name of the endpoint, or of the route in the contract. */
  route: string | undefined;
  status: number;
  /** The cloud's request ID, which the page shows with an error. */
  cloudId?: string | undefined;
  ms: number;
  /** What the gateway says of a call that failed: a code of gateway-messages.ts. */
  code?: string | undefined;
  /** Of a call that was to change something. */
  change?: Change | undefined;
}

export interface Log {
  request(line: RequestLine): void;
  failure(error: unknown): void;
}

export interface GatewayParts extends Partial<Omit<Access, 'backend'>> {
  backend: Backend;
  now?: () => number;
  permits?: Permits;
  deadlines?: Deadlines;
  log?: Log;
  /** Serves everything that is neither data nor the health check. */
  page?: (path: string, request: Request) => Response;
}

export interface Info {
  /** The path as received: `Request` normalizes its URL. */
  path?: string;
  /** Resolves when the response has been sent, or can't be any more. */
  completed?: Promise<void>;
}

/** What the page gets, and what is logged of it. */
type LoggedResponse = ProxyResponse & Pick<RequestLine, 'change'>;

/** The request must be for the console's own origin, with a path that needs no decoding. Never rejects. */
export type Gateway = (request: Request, info?: Info) => Promise<Response>;

const CLOUD = /^\/api\/cloud\/([^/]+)(\/.*)?$/;

/** Fault lists can hold long responses. The endpoint is for tests and demos, never in front of a real cloud. */
const CONTROL_MAX_BYTES = 16 * 1024 * 1024;

/** A year. Browsers ignore it without TLS. */
const HSTS = 'max-age=31536000';

const isUnder = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Some lists are read with a POST. */
const isLookup = ({ method }: Request, path: string): boolean =>
  method === 'GET' ||
  (method === 'POST' && matchPath(path).some(({ route }) => route.method === method && route.effect === 'read'));

const noEndpoint = () => notSent(404, 'PATH');

async function issuePermit({ permits, sessionId, upstream }: ProxyContext, request: Request) {
  const read = await readRequest(request, permitRequest, 'a project_id and nothing else');
  if ('refused' in read) return read.refused;
  const { project_id: projectId } = read.data;
  if (projectId !== upstream.session.projectId) return notSent(403, 'PROJECT');
  return jsonResponse({ permit: permits.issue({ sessionId, projectId }) }, 201);
}

async function askControl(
  ask: (request: Request) => Promise<Response>,
  { request, path }: GatewayRequest,
): Promise<Response> {
  const { method, url } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(request, CONTROL_MAX_BYTES);
  // The console may be served below a folder, which the sandbox doesn't know.
  return ask(new Request(new URL(path + new URL(url).search, url), { method, body: body ?? null }));
}

/** Adds the headers of every response, unless it has its own. */
function complete(response: Response, id: string, isSecure: boolean): Response {
  const { headers } = response;
  const all = { ...securityHeaders(), 'cache-control': 'no-store' };
  for (const [name, value] of Object.entries(all)) if (!headers.has(name)) headers.set(name, value);
  headers.set(REQUEST_ID_HEADER, id);
  if (isSecure) headers.set('strict-transport-security', HSTS);
  return response;
}

/** Parts left out start empty, and log nothing. */
export function createGateway({
  backend,
  now = Date.now,
  permits = createPermits(now),
  sessions = createSessions(now, undefined, permits.endSession),
  links = createLaunchLinks(),
  limiter = createSignInLimiter(now),
  clientOf = () => 'the only one',
  deadlines = { createMs: 30_000, lookupMs: 10_000 },
  log = { request() {}, failure() {} },
  page = noEndpoint,
}: GatewayParts): Gateway {
  const access: Access = { backend, sessions, links, limiter, clientOf };
  const lookups = createLookupLimit();

  /** Undefined until a project is chosen. */
  const contextOf = ({ session }: SessionRequest): ProxyContext | undefined =>
    session?.upstream && { upstream: session.upstream, sessionId: session.id, permits, deadlines };

  const endpoints: ReadonlyMap<string, Endpoint> = new Map(
    Object.entries({
      ...sessionEndpoints(access),
      '/api/permits': {
        name: 'permit',
        POST: (incoming) => {
          const context = contextOf(incoming);
          return context ? issuePermit(context, incoming.request) : mustChooseProject(incoming);
        },
      },
    } satisfies Record<string, Endpoint>),
  );

  async function proxy(
    incoming: SessionRequest,
    completed: Promise<void>,
    service: string,
    path: string,
  ): Promise<LoggedResponse> {
    const { request } = incoming;
    const context = contextOf(incoming);
    if (!context) return { response: mustChooseProject(incoming) };
    const proxied = await lookups.run(completed, context.sessionId, isLookup(request, path), () =>
      proxyToCloud(context, request, service, path),
    );
    if (!proxied.subject) return proxied;
    const { who, mode, region, projectId: project } = context.upstream.session;
    const { outcome, created } = await outcomeOf(proxied.response);
    return { ...proxied, change: { who, mode, region, project, subject: { ...proxied.subject, ...created }, outcome } };
  }

  async function respond(incoming: GatewayRequest, completed: Promise<void>): Promise<LoggedResponse> {
    const { request, path } = incoming;
    const { method } = request;
    const isApi = isUnder('/api', path);
    if (isApi || isUnder('/__sandbox', path)) {
      const refused = checkOrigin(request);
      if (refused) return { response: refused };
      const { control } = backend;
      if (!isApi && !control) return { response: noEndpoint() };
      const admitted = await authenticate(access, incoming);
      if ('refused' in admitted) return { response: admitted.refused };
      if (!isApi && control) return { response: await askControl(control, incoming) };
      const sessionRequest = { ...incoming, session: admitted.session };
      const [, service, cloudPath = ''] = CLOUD.exec(path) ?? [];
      if (service !== undefined) return proxy(sessionRequest, completed, service, cloudPath);
      const endpoint = endpoints.get(path);
      return { response: endpoint ? await dispatch(endpoint, sessionRequest) : noEndpoint() };
    }
    if (method !== 'GET' && method !== 'HEAD') return { response: methodNotAllowed(['GET', 'HEAD']) };
    if (path === '/healthz') return { response: jsonResponse({ status: 'ok', mode: backend.options.mode }) };
    // A process that ends accepts no connection, so whoever gets a response may send work.
    if (path === '/readyz') return { response: jsonResponse({ status: 'ready' }) };
    return { response: page(path, request) };
  }

  const failed = (error: unknown): LoggedResponse => {
    log.failure(error);
    return { response: errorResponse({ status: 500, outcome: 'unknown', code: 'INTERNAL' }) };
  };

  return async (request, { path, completed = Promise.resolve() } = {}) => {
    const id = crypto.randomUUID();
    const began = performance.now();
    const { protocol, pathname } = new URL(request.url);
    const incoming = { request, path: path ?? pathname };
    const logged = await respond(incoming, completed).catch(failed);
    const { response, change, route = endpoints.get(incoming.path)?.name } = logged;
    const { status } = response;
    const cloudId = response.headers.get('x-request-id') ?? undefined;
    const ms = performance.now() - began;
    const code = status >= 500 ? await codeOf(response) : undefined;
    log.request({ id, method: request.method, route, status, code, cloudId, ms, change });
    return complete(response, id, protocol === 'https:');
  };
}
