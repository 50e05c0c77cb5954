/**
 * The gateway and the cloud behind it, inside a test's page: `/api/session`, `/api/permits` and `/api/cloud/…` over a
 * sandbox, with a door where somebody has to sign in. It keeps what the app really sent. It is as strict as the gateway
 * about routes, headers and permits, and leaves out what a page cannot see (signing, deadlines).
 */
import {
  ANSWER_HEADER,
  DELETABLE_STATUS,
  NOT_FAILED,
  PERMIT_HEADER,
  permitRequest,
  REQUEST_HEADER,
  type Session,
  SIGN_IN_HEADER,
} from '../../contract/gateway-api';
import { instance } from '../../contract/instance';
import { matchRoute, type RouteName } from '../../contract/routes';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_USER } from '../../sandbox/credentials';
import type { Fault } from '../../sandbox/fault-queue';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox';
import type { SandboxOptions } from '../../sandbox/state';
import { json, newSecret, refuse } from './gateway-answers';
import { createTestDoor, type DoorOptions, type TestDoor } from './test-door';

/** A request as the app sent it. */
interface SentRequest {
  method: string;
  /** Path from the base, beginning with `/api/`. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed JSON, or undefined without a body. */
  body: unknown;
  /** The cloud's route, where it is one. */
  route: RouteName | undefined;
}

export interface SandboxTransport {
  /** For `setTransport`. Where the sandbox resets, the answer is the gateway's: 502, `unknown`. */
  (request: Request): Promise<Response>;
  /** Everything that was sent, in order. */
  sent: SentRequest[];
  /** What was sent to one route. */
  sentTo(route: RouteName): SentRequest[];
  /** Orders faults of the sandbox; replaces earlier ones. */
  fault(...faults: readonly (Omit<Fault, 'path'> & { path: string })[]): Promise<void>;
  /** Moves the sandbox's clock. */
  advance(seconds: number): Promise<void>;
}

const HOST = 'https://sandbox.invalid';

/** The sandbox's session, as the gateway states it. */
export const SANDBOX_SESSION: Session = {
  mode: 'sandbox',
  region: SANDBOX_REGION,
  projectId: SANDBOX_PROJECT_ID,
  projectName: SANDBOX_REGION,
  who: SANDBOX_USER,
  way: 'sandbox',
};

/** The same behind a console of the real cloud, for what is slower or worded otherwise there. */
export const REAL_SESSION: Session = { ...SANDBOX_SESSION, mode: 'cloud', way: 'environment' };

export interface DoorTransport extends SandboxTransport {
  door: TestDoor;
}

/** The gateway reads before it deletes, and deletes nothing but what failed. */
async function refusalOfDelete(sandbox: Sandbox, path: string): Promise<Response | undefined> {
  const read = await sandbox(new Request(HOST + path, { headers: { 'x-auth-token': sandbox.token() } }));
  const { status } = instance.safeParse(await read.json()).data ?? {};
  return status === DELETABLE_STATUS || !read.ok ? undefined : refuse(409, 'not-sent', NOT_FAILED);
}

/** The built-in sandbox: whoever asks is given a session, and cannot leave it. */
function openDoor(sandbox: Sandbox, session: Session): TestDoor {
  let opened = new Set<string>();
  const admit = (secret: string | undefined) =>
    opened.has(secret ?? '') ? session : refuse(401, 'not-sent', 'SIGN_IN');
  return {
    async answer(method, path, _body, secret) {
      if (path !== '/api/session') return undefined;
      if (method === 'POST') {
        const given = newSecret();
        opened.add(given);
        return json({ secret: given, session }, 201);
      }
      const admitted = admit(secret);
      if (admitted instanceof Response) return admitted;
      return method === 'GET' ? json(session) : undefined;
    },
    admit,
    cloud: () => sandbox,
    token: () => sandbox.token(),
    isLast: () => false,
    restart() {
      opened = new Set();
    },
    printLink() {},
  };
}

/**
 * Builds the transport to a gateway at which somebody has to sign in.
 * @param options what is behind the door
 * @param from a sandbox, or the options of a new one
 */
export function createDoorTransport(options: DoorOptions = {}, from: Sandbox | SandboxOptions = {}): DoorTransport {
  const sandbox = typeof from === 'function' ? from : createSandbox(from);
  const door = createTestDoor(sandbox, options);
  return Object.assign(transportOver(sandbox, door), { door });
}

/**
 * Builds the transport.
 * @param from a sandbox, or the options of a new one
 * @param session what `/api/session` answers
 */
export function createSandboxTransport(
  from: Sandbox | SandboxOptions = {},
  session: Session = SANDBOX_SESSION,
): DoorTransport {
  const sandbox = typeof from === 'function' ? from : createSandbox(from);
  const door = openDoor(sandbox, session);
  return Object.assign(transportOver(sandbox, door), { door });
}

function transportOver(sandbox: Sandbox, door: TestDoor): SandboxTransport {
  const sent: SentRequest[] = [];
  const permits = new Set<string>();

  const secretOf = ({ headers }: Request) => headers.get(REQUEST_HEADER) ?? undefined;

  async function callCloud(request: Request, path: string, query: string, text: string): Promise<Response> {
    const session = door.admit(secretOf(request));
    const match = matchRoute(request.method, path);
    if (session instanceof Response) {
      const isCreate = match?.route.effect === 'create';
      return isCreate
        ? refuse(session.status, 'settle-first', session.status === 401 ? 'SIGN_IN' : 'CHOOSE_PROJECT')
        : session;
    }
    if (!match || match.route.gatewayOnly) return refuse(404, 'not-sent', 'ROUTE');
    if (match.route.effect === 'create' && !permits.delete(request.headers.get(PERMIT_HEADER) ?? '')) {
      return refuse(409, 'settle-first', 'PERMIT_UNKNOWN');
    }
    const headers = new Headers({ accept: 'application/json', 'x-auth-token': door.token() });
    if (text !== '') headers.set('content-type', match.route.contentType ?? 'application/json');
    if (match.name === 'deleteInstance') {
      const refused = await refusalOfDelete(sandbox, path.replace(session.projectId, SANDBOX_PROJECT_ID));
      if (refused) return refused;
    }
    // A create outlives the page's abort, as in the gateway.
    const signal = match.route.effect === 'create' ? null : request.signal;
    // Every cloud of a test is a sandbox, which knows one project; the page's own id stays in what was sent.
    const url = `${HOST}${path.replace(session.projectId, SANDBOX_PROJECT_ID)}${query}`;
    try {
      const answer = await door.cloud()(
        new Request(url, { method: request.method, headers, body: text || null, signal }),
      );
      const marked = new Headers(answer.headers);
      marked.set(ANSWER_HEADER, 'cloud');
      if (answer.status === 401 && door.isLast()) marked.set(SIGN_IN_HEADER, 'again');
      const body = await answer.arrayBuffer();
      return new Response(body.byteLength === 0 ? null : body, { status: answer.status, headers: marked });
    } catch {
      request.signal.throwIfAborted();
      return refuse(502, 'unknown', 'NO_ANSWER');
    }
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, command] = url.pathname.split('/__sandbox/');
    if (command !== undefined) {
      const init = { method: request.method, body: await request.text() };
      return sandbox(new Request(`${HOST}/__sandbox/${command}`, init));
    }
    const path = url.pathname.slice(url.pathname.indexOf('/api/'));
    const text = await request.text();
    const cloud = /^\/api\/cloud\/[a-z]+(\/.*)$/.exec(path)?.[1];
    sent.push({
      method: request.method,
      path,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(request.headers),
      body: text === '' ? undefined : JSON.parse(text),
      route: cloud === undefined ? undefined : matchRoute(request.method, cloud)?.name,
    });
    if (request.method !== 'GET' && !request.headers.has(REQUEST_HEADER))
      return refuse(403, 'not-sent', 'REQUEST_HEADER');
    if (cloud !== undefined) return callCloud(request, cloud, url.search, text);
    const body = text === '' ? undefined : JSON.parse(text);
    const answer = await door.answer(request.method, path, body, secretOf(request));
    if (answer) return answer;
    const session = door.admit(secretOf(request));
    if (session instanceof Response) return session;
    if (request.method === 'POST' && path === '/api/permits') {
      if (permitRequest.safeParse(JSON.parse(text)).data?.project_id !== session.projectId) {
        return refuse(403, 'not-sent', 'PROJECT');
      }
      const permit = `test-permit-${crypto.randomUUID()}`;
      permits.add(permit);
      return json({ permit }, 201);
    }
    return refuse(404, 'not-sent', 'PATH');
  }

  async function control(command: string, body: unknown): Promise<void> {
    const request = new Request(`${HOST}/__sandbox/${command}`, { method: 'POST', body: JSON.stringify(body) });
    const answer = await sandbox(request);
    if (!answer.ok) throw new Error(`The sandbox refused ${command}: ${await answer.text()}`);
  }

  return Object.assign(handle, {
    sent,
    sentTo: (route: RouteName) => sent.filter((request) => request.route === route),
    fault: (...faults: readonly (Omit<Fault, 'path'> & { path: string })[]) => control('faults', faults),
    advance: (seconds: number) => control('clock', { advanceSeconds: seconds }),
  });
}
