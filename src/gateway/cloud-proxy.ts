/**
 * `ANY /api/cloud/{service}{path}`: finds a call in the route table, rebuilds it, and sends it. Nothing is forwarded as
 * received: not the path, the query, a header, or the body's bytes.
 */
import { PERMIT_HEADER } from '../contract/gateway-api';
import type { GatewayCode } from '../contract/gateway-messages';
import { matchPath, type RouteMatch } from '../contract/route-table';
import { type Subject, subjectOf } from './audit';
import { onSuccessor, saysNoSuchApi } from './create-path';
import { deleteFailed } from './delete-failed';
import { type Deadlines, forward } from './forward';
import type { PermitRefusal, PermitScope, Permits } from './permits';
import { readText } from './read-request';
import { type CheckedBody, checkBody } from './request-bodies';
import { errorResponse, methodNotAllowed, notSent } from './responses';
import type { Upstream } from './upstream';

export interface ProxyContext {
  upstream: Upstream;
  permits: Permits;
  sessionId: string;
  deadlines: Deadlines;
}

/** A response and, for the log, its route. */
export interface ProxyResponse {
  response: Response;
  route?: string;
  /** What it was about, if it was to change something. */
  subject?: Subject;
}

/** A create may still be processed after its deadline; its name stays locked for as long again. */
const CREATE_GRACE = 2;

const PERMIT_CODES: Readonly<Record<PermitRefusal, GatewayCode>> = {
  unknown: 'PERMIT_UNKNOWN',
  spent: 'PERMIT_SPENT',
  'name-in-flight': 'NAME_BUSY',
  'name-sent-since': 'NAME_BUSY',
};

/** Only the allowed parameters; undefined where one is unknown or repeated. */
function rebuildQuery(given: URLSearchParams, allowed: readonly string[]): URLSearchParams | undefined {
  const query = new URLSearchParams();
  for (const [key, value] of given) {
    if (!allowed.includes(key) || query.has(key)) return undefined;
    query.set(key, value);
  }
  return query;
}

interface Prepared {
  match: RouteMatch;
  path: string;
  query: URLSearchParams;
  body: CheckedBody & { ok: true };
}

async function prepare(
  calls: ProxyContext,
  request: Request,
  service: string,
  path: string,
): Promise<Prepared | Response> {
  const fitting = matchPath(path).filter(({ route }) => route.service === service && !route.gatewayOnly);
  const isOff = service === 'rfs' && !calls.upstream.session.priceEstimate;
  if (fitting.length === 0 || isOff) return notSent(404, 'ROUTE');
  const match = fitting.find(({ route }) => route.method === request.method);
  if (!match) return methodNotAllowed(fitting.map(({ route }) => route.method));
  // Before any other refusal: a create without a permit of this process may be the second copy of one already sent, so
  // "not sent" would claim too much.
  if (match.route.effect === 'create') {
    const refused = calls.permits.refusal(permitOf(request), scopeOf(calls));
    if (refused) return settleFirst(refused);
  }
  const project = match.parameters.project_id;
  if (project !== undefined && project !== calls.upstream.session.projectId) {
    return notSent(403, 'PROJECT');
  }
  const query = rebuildQuery(new URL(request.url).searchParams, match.route.query ?? []);
  if (!query) return notSent(400, 'QUERY');
  const text = await readText(request);
  if (typeof text !== 'string') return text;
  const body = checkBody(match.name, text);
  if (!body.ok) return notSent(400, 'BODY', { detail: body.where });
  return { match, path, query, body };
}

const permitOf = (request: Request): string => request.headers.get(PERMIT_HEADER) ?? '';

const scopeOf = ({ sessionId, upstream }: ProxyContext): PermitScope => ({
  sessionId,
  projectId: upstream.session.projectId,
});

/** Another copy of this request may have been sent. If only its name is busy, none with this permit was. */
function settleFirst(refused: PermitRefusal): Response {
  const code = PERMIT_CODES[refused];
  return errorResponse({ status: 409, outcome: code === 'NAME_BUSY' ? 'not-sent' : 'settle-first', code });
}

/**
 * Retries a create at the successor's path if Huawei Cloud itself says that the API doesn't exist. Any other response,
 * and any response from there, is final.
 */
async function sendCreate(calls: ProxyContext, permit: string, { body, ...call }: Prepared): Promise<Response> {
  const { upstream } = calls;
  const { createPath } = upstream;
  const name = (body.value as { name: string }).name;
  // No await from here to the send, so two requests with one permit can't both pass.
  const spent = calls.permits.spend(permit, scopeOf(calls), name);
  if (typeof spent === 'string') return settleFirst(spent);
  const { createMs } = calls.deadlines;
  const deadline = { responseMs: createMs, abortMs: createMs * CREATE_GRACE };
  // Without the page's signal: closing a tab doesn't cancel a purchase.
  const send = (to: typeof call) => forward(upstream, { ...to, body: body.text, value: body.value }, deadline);
  const successor = onSuccessor(call);
  const isKnown = createPath?.isSuccessor() === true;
  const first = send((isKnown && successor) || call);
  const response = await first.response;
  const switchToSuccessor = isKnown ? undefined : createPath?.switchToSuccessor;
  // A late response is replaced by the gateway's own, which says nothing about the API.
  if (!switchToSuccessor || !successor || !(await saysNoSuchApi(response)) || !spent.again()) {
    void first.ended.then(spent.end);
    return response;
  }
  switchToSuccessor();
  const second = send(successor);
  void second.ended.then(spent.end);
  return second.response;
}

/**
 * @param request its origin is checked
 * @param service first segment after `/api/cloud/`
 * @param path the rest, beginning with a slash
 */
export async function proxyToCloud(
  calls: ProxyContext,
  request: Request,
  service: string,
  path: string,
): Promise<ProxyResponse> {
  const prepared = await prepare(calls, request, service, path);
  if (prepared instanceof Response) return { response: prepared };
  const { match, query, body } = prepared;
  const isRead = match.route.effect === 'read';
  const told = { route: match.name, ...(!isRead && { subject: subjectOf(match, body.value) }) };
  if (match.route.effect === 'create') {
    return { response: await sendCreate(calls, permitOf(request), prepared), ...told };
  }
  if (match.name === 'deleteInstance') {
    return { response: await deleteFailed(calls.upstream, prepared, calls.deadlines), ...told };
  }
  const { createMs, lookupMs } = calls.deadlines;
  const call = { match, path, query, body: body.text, value: body.value };
  const responseMs = isRead ? lookupMs : createMs;
  return { response: await forward(calls.upstream, call, { responseMs }).response, ...told };
}
