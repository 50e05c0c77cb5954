/**
 * The gateway as one function from request to response. Web-standard APIs only: Node calls it behind a socket (node/),
 * the static demo and the tests call it in their page.
 */
import { permitRequest, REQUEST_ID_HEADER } from '../contract/gateway-api';
import { matchPath } from '../contract/route-table';
import { type Access, admit, mustChooseProject } from './access';
import { type Address, type Asked, answerAt, type Visit } from './addresses';
import { dataAnswer, methodNotAllowed, notSent, refuse } from './answers';
import type { Backend } from './backend';
import { type CloudAnswer, type CloudCalls, callCloud } from './cloud-calls';
import { createLaunchLinks } from './launch-links';
import { createLookupLimit } from './lookup-limit';
import { createPermits, type Permits } from './permits';
import { readBody } from './read-body';
import { readRequest } from './read-request';
import { checkOrigin } from './request-origin';
import { securityHeaders } from './security-headers';
import { sessionAddresses } from './session-addresses';
import { createSessions } from './sessions';
import { createSignInBrake } from './sign-in-brake';

export interface RequestLine {
  id: string;
  method: string;
  /** Name of the endpoint, or of the route in the contract. */
  route: string | undefined;
  status: number;
  /** The cloud's request ID, which the page shows with an error. */
  cloudId?: string | undefined;
  ms: number;
}

export interface Log {
  request(line: RequestLine): void;
  failure(error: unknown): void;
}

export interface GatewayParts extends Partial<Omit<Access, 'backend'>> {
  backend: Backend;
  now?: () => number;
  permits?: Permits;
  deadlines?: CloudCalls['deadlines'];
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

const noAddress = () => notSent(404, 'PATH');

async function issuePermit({ permits, sessionId, upstream }: CloudCalls, request: Request) {
  const read = await readRequest(request, permitRequest, 'a project_id and nothing else');
  if ('refused' in read) return read.refused;
  const { project_id: projectId } = read.data;
  if (projectId !== upstream.session.projectId) return notSent(403, 'PROJECT');
  return dataAnswer({ permit: permits.issue({ sessionId, projectId }) }, 201);
}

async function askControl(ask: (request: Request) => Promise<Response>, { request, path }: Asked): Promise<Response> {
  const { method, url } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(request, CONTROL_MAX_BYTES);
  // The console may be served below a folder, which the sandbox doesn't know.
  return ask(new Request(new URL(path + new URL(url).search, url), { method, body: body ?? null }));
}

/** Adds the headers of every response, unless it has its own. */
function complete(answer: Response, id: string, isSecure: boolean): Response {
  const { headers } = answer;
  const all = { ...securityHeaders(), 'cache-control': 'no-store' };
  for (const [name, value] of Object.entries(all)) if (!headers.has(name)) headers.set(name, value);
  headers.set(REQUEST_ID_HEADER, id);
  if (isSecure) headers.set('strict-transport-security', HSTS);
  return answer;
}

/** Parts left out start empty, and log nothing. */
export function createGateway({
  backend,
  now = Date.now,
  permits = createPermits(now),
  sessions = createSessions(now, undefined, permits.endSession),
  links = createLaunchLinks(),
  brake = createSignInBrake(now),
  clientOf = () => 'the only one',
  deadlines = { createMs: 30_000, lookupMs: 10_000 },
  log = { request() {}, failure() {} },
  page = noAddress,
}: GatewayParts): Gateway {
  const access: Access = { backend, sessions, links, brake, clientOf };
  const lookups = createLookupLimit();

  /** Undefined until a project is chosen. */
  const callsOf = ({ session }: Visit): CloudCalls | undefined =>
    session?.upstream && { upstream: session.upstream, sessionId: session.id, permits, deadlines };

  const addresses: ReadonlyMap<string, Address> = new Map(
    Object.entries({
      ...sessionAddresses(access),
      '/api/permits': {
        name: 'permit',
        POST: (visit) => {
          const calls = callsOf(visit);
          return calls ? issuePermit(calls, visit.request) : mustChooseProject(visit);
        },
      },
    } satisfies Record<string, Address>),
  );

  async function answerCloud(
    visit: Visit,
    completed: Promise<void>,
    service: string,
    path: string,
  ): Promise<CloudAnswer> {
    const { request } = visit;
    const calls = callsOf(visit);
    if (!calls) return { answer: mustChooseProject(visit) };
    return lookups.run(completed, calls.sessionId, isLookup(request, path), () =>
      callCloud(calls, request, service, path),
    );
  }

  async function answerTo(asked: Asked, completed: Promise<void>): Promise<CloudAnswer> {
    const { request, path } = asked;
    const { method } = request;
    const isApi = isUnder('/api', path);
    if (isApi || isUnder('/__sandbox', path)) {
      const refused = checkOrigin(request);
      if (refused) return { answer: refused };
      const { control } = backend;
      if (!isApi && !control) return { answer: noAddress() };
      const admitted = await admit(access, asked);
      if ('refused' in admitted) return { answer: admitted.refused };
      if (!isApi && control) return { answer: await askControl(control, asked) };
      const visit = { ...asked, session: admitted.session };
      const [, service, cloudPath = ''] = CLOUD.exec(path) ?? [];
      if (service !== undefined) return answerCloud(visit, completed, service, cloudPath);
      const address = addresses.get(path);
      return { answer: address ? await answerAt(address, visit) : noAddress() };
    }
    if (method !== 'GET' && method !== 'HEAD') return { answer: methodNotAllowed(['GET', 'HEAD']) };
    if (path === '/healthz') return { answer: dataAnswer({ status: 'ok', mode: backend.options.mode }) };
    return { answer: page(path, request) };
  }

  const failed = (error: unknown): CloudAnswer => {
    log.failure(error);
    return { answer: refuse({ status: 500, outcome: 'unknown', code: 'INTERNAL' }) };
  };

  return async (request, { path, completed = Promise.resolve() } = {}) => {
    const id = crypto.randomUUID();
    const began = performance.now();
    const { protocol, pathname } = new URL(request.url);
    const asked = { request, path: path ?? pathname };
    const { answer, route = addresses.get(asked.path)?.name } = await answerTo(asked, completed).catch(failed);
    const cloudId = answer.headers.get('x-request-id') ?? undefined;
    log.request({ id, method: request.method, route, status: answer.status, cloudId, ms: performance.now() - began });
    return complete(answer, id, protocol === 'https:');
  };
}
