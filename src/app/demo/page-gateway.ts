/**
 * The gateway of the static demo, inside the page. It keeps the rules of the real one: what is in the route table passes
 * and nothing else, a create needs a permit that is spent once, and only a failed instance is deleted. There is nobody to
 * sign in, and no way to another cloud than the simulated one.
 */
import {
  ANSWER_HEADER,
  DELETABLE_STATUS,
  NAME_BUSY,
  NOT_FAILED,
  PERMIT_HEADER,
  permitRequest,
  REQUEST_HEADER,
  type Session,
  type SignInOptions,
} from '../../contract/gateway-api';
import { instance } from '../../contract/instance';
import { matchRoute, type RouteMatch } from '../../contract/routes';
import { createPermits } from '../../passage/permits';
import { checkBody } from '../../passage/request-bodies';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_USER } from '../../sandbox/credentials';
import type { Transport } from '../api/http';
import { data, refuse } from './page-answers';

/** Whoever opens the demo. */
export const DEMO_SESSION: Session = {
  mode: 'sandbox',
  region: SANDBOX_REGION,
  projectId: SANDBOX_PROJECT_ID,
  projectName: SANDBOX_REGION,
  who: SANDBOX_USER,
  way: 'sandbox',
};

const OPTIONS: SignInOptions = {
  mode: 'sandbox',
  needed: false,
  regions: [{ id: SANDBOX_REGION, name: null }],
  region: SANDBOX_REGION,
  launchLink: false,
};

/** Nobody else can ask the gateway of a page, so this one is known to all. */
const SECRET = 'demo'.padEnd(43, '-');

/** One page is one session. */
const SCOPE = { sessionId: 'demo', projectId: SANDBOX_PROJECT_ID };

/** The simulated cloud: takes a request on the cloud's own path, and lets its caller in. Rejects where no answer comes. */
export type SendToCloud = (path: string, init: RequestInit) => Promise<Response>;

const notSent = (status: number, code: string, message: string) => refuse(status, 'not-sent', code, message);

interface Call {
  match: RouteMatch;
  path: string;
  search: string;
  body: string | undefined;
}

async function pass(send: SendToCloud, { match, path, search, body }: Call): Promise<Response> {
  const { method, contentType = 'application/json' } = match.route;
  const headers = { accept: 'application/json', ...(body !== undefined && { 'content-type': contentType }) };
  try {
    // Without the page's signal: a page that gives up does not call a purchase back.
    const answer = await send(path + search, { method, headers, body: body ?? null });
    const bytes = await answer.arrayBuffer();
    const passed = new Headers(answer.headers);
    passed.set(ANSWER_HEADER, 'cloud');
    return new Response(bytes.byteLength === 0 ? null : bytes, { status: answer.status, headers: passed });
  } catch {
    return refuse(502, 'unknown', 'NO_ANSWER', 'The connection to the cloud broke before an answer came.');
  }
}

/** Whether an instance may be deleted is read, not believed. */
async function passDelete(send: SendToCloud, call: Call): Promise<Response> {
  const match = matchRoute('GET', call.path);
  const read = match && (await pass(send, { ...call, match }));
  if (read?.status === 404) return read;
  const { status } = (read?.ok ? instance.safeParse(await read.json()).data : undefined) ?? {};
  if (status === DELETABLE_STATUS) return pass(send, call);
  return notSent(409, NOT_FAILED, 'Only an instance whose creation failed is deleted here, so nothing was sent.');
}

/**
 * Builds the gateway.
 * @param send the simulated cloud
 * @param base path of the page's folder, with a slash at both ends
 * @returns what carries the page's requests; aborted ones reject as `fetch` does
 */
export function createPageGateway(send: SendToCloud, base: string): Transport {
  const permits = createPermits();

  async function callCloud(request: Request, path: string, search: string): Promise<Response> {
    const match = matchRoute(request.method, path);
    if (!match || match.route.gatewayOnly) {
      return notSent(404, 'ROUTE', 'This call of the cloud is not part of the console.');
    }
    const isCreate = match.route.effect === 'create';
    const permit = request.headers.get(PERMIT_HEADER) ?? '';
    const refused = isCreate ? permits.refusal(permit, SCOPE) : undefined;
    if (refused) return settleFirst(refused);
    const project = match.parameters.project_id ?? SCOPE.projectId;
    if (project !== SCOPE.projectId) return notSent(403, 'PROJECT', 'The demo has another project.');
    const allowed = match.route.query ?? [];
    if ([...new URLSearchParams(search).keys()].some((key) => !allowed.includes(key))) {
      return notSent(400, 'QUERY', 'A query parameter is not known here.');
    }
    const body = checkBody(match.name, await request.text());
    if (!body.ok) return notSent(400, 'BODY', `The request does not fit the API's document: ${body.where}.`);
    const call = { match, path, search, body: body.text };
    if (match.name === 'deleteInstance') return passDelete(send, call);
    if (!isCreate) return pass(send, call);
    const spent = permits.spend(permit, SCOPE, (body.value as { name: string }).name);
    if (typeof spent === 'string') return settleFirst(spent);
    return pass(send, call).finally(spent.end);
  }

  async function issuePermit(request: Request): Promise<Response> {
    const asked = permitRequest.safeParse(await request.json().catch(() => undefined)).data;
    if (asked?.project_id !== SCOPE.projectId) return notSent(403, 'PROJECT', 'The demo has another project.');
    return data({ permit: permits.issue(SCOPE) }, 201);
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
    if (request.method !== 'GET' && !request.headers.has(REQUEST_HEADER)) {
      return notSent(403, 'REQUEST_HEADER', 'The request does not come from the console.');
    }
    const cloud = /^api\/cloud\/[a-z]+(\/.*)$/.exec(path)?.[1];
    if (cloud !== undefined) return callCloud(request, cloud, search);
    switch (`${request.method} ${path}`) {
      case 'POST api/session':
        return data({ secret: SECRET, session: DEMO_SESSION }, 201);
      case 'GET api/session':
        return data(DEMO_SESSION);
      case 'GET api/sign-in':
        return data(OPTIONS);
      case 'GET api/projects':
        return data({ projects: [{ id: SCOPE.projectId, name: SANDBOX_REGION, region: SANDBOX_REGION }] });
      case 'POST api/permits':
        return issuePermit(request);
      default:
        return notSent(404, 'PATH', 'The demo has no such address. Nobody signs in here.');
    }
  }

  return async (request) => {
    request.signal.throwIfAborted();
    const given = await answer(request);
    request.signal.throwIfAborted();
    return given;
  };
}

/** As the real gateway: where only the name is busy, nothing of this permit was sent; else an earlier copy may have been. */
function settleFirst(refused: 'unknown' | 'spent' | 'name-in-flight' | 'name-sent-since'): Response {
  const isName = refused === 'name-in-flight' || refused === 'name-sent-since';
  return isName
    ? notSent(409, NAME_BUSY, 'Another create of an instance with this name was sent, so this one was not.')
    : refuse(409, 'settle-first', `PERMIT_${refused.toUpperCase()}`, 'This create has no valid permit: not sent.');
}
