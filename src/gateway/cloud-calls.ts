/**
 * `ANY /api/cloud/{service}{path}`: a call is found in the route table, rebuilt from it and sent. Nothing is forwarded
 * as it came: not the address, not the query, not a header, not the body's bytes.
 */
import { PERMIT_HEADER } from '../contract/gateway-api';
import type { GatewayCode } from '../contract/gateway-messages';
import { matchPath, type RouteMatch } from '../contract/route-table';
import { methodNotAllowed, notSent, refuse } from './answers';
import { onSuccessor, saysNoSuchApi } from './create-path';
import { deleteFailed } from './delete-failed';
import { type Deadline, exchange } from './exchange';
import type { PermitRefusal, PermitScope, Permits } from './permits';
import { readText } from './read-request';
import { type CheckedBody, checkBody } from './request-bodies';
import type { Upstream } from './upstream';

export interface CloudCalls {
  upstream: Upstream;
  permits: Permits;
  sessionId: string;
  /** Milliseconds until the page gets an answer. */
  deadlines: { createMs: number; lookupMs: number };
}

/** An answer and, for the log, the route that gave it. */
export interface CloudAnswer {
  answer: Response;
  route?: string;
}

/** After its deadline a create may still be processed: its name stays held for as long again. */
const CREATE_GRACE = 2;

const PERMIT_CODES: Readonly<Record<PermitRefusal, GatewayCode>> = {
  unknown: 'PERMIT_UNKNOWN',
  spent: 'PERMIT_SPENT',
  'name-in-flight': 'NAME_BUSY',
  'name-sent-since': 'NAME_BUSY',
};

/** The query as the table allows it; undefined where a parameter is foreign or stands twice. */
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
  calls: CloudCalls,
  request: Request,
  service: string,
  path: string,
): Promise<Prepared | Response> {
  const fitting = matchPath(path).filter(({ route }) => route.service === service && !route.gatewayOnly);
  const isOff = service === 'rfs' && !calls.upstream.session.priceEstimate;
  if (fitting.length === 0 || isOff) return notSent(404, 'ROUTE');
  const match = fitting.find(({ route }) => route.method === request.method);
  if (!match) return methodNotAllowed(fitting.map(({ route }) => route.method));
  // Before any other refusal: whatever else is wrong, a create that this process gave no permit for may be the second
  // copy of one that was sent, so "not sent" would be too much said.
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

const scopeOf = ({ sessionId, upstream }: CloudCalls): PermitScope => ({
  sessionId,
  projectId: upstream.session.projectId,
});

/** Another copy of this very request may have been sent; where only its name is busy, none of this permit was. */
function settleFirst(refused: PermitRefusal): Response {
  const code = PERMIT_CODES[refused];
  return refuse({ status: 409, outcome: code === 'NAME_BUSY' ? 'not-sent' : 'settle-first', code });
}

/**
 * Where Huawei Cloud itself says that it has no such API, the same create goes on at its successor's address. Whatever
 * else comes back, and whatever comes back from there, is the outcome: nothing more is sent.
 */
async function sendCreate(calls: CloudCalls, permit: string, { body, ...call }: Prepared): Promise<Response> {
  const { upstream } = calls;
  const { createPath } = upstream;
  const name = (body.value as { name: string }).name;
  // From here to the call upstream nothing waits: two requests with one permit cannot both come through.
  const spent = calls.permits.spend(permit, scopeOf(calls), name);
  if (typeof spent === 'string') return settleFirst(spent);
  const { createMs } = calls.deadlines;
  const deadline: Deadline = { answerMs: createMs, abortMs: createMs * CREATE_GRACE };
  // The page's own signal is left out on purpose: a closed tab does not call a purchase back.
  const send = (to: typeof call) => exchange(upstream, { ...to, body: body.text, value: body.value }, deadline);
  const successor = onSuccessor(call);
  const isKnown = createPath?.isSuccessor() === true;
  const first = send((isKnown && successor) || call);
  const answer = await first.answer;
  const goOn = isKnown ? undefined : createPath?.goOn;
  // An answer that came too late is the gateway's own, which says nothing of the API.
  if (!goOn || !successor || !(await saysNoSuchApi(answer)) || !spent.again()) {
    void first.ended.then(spent.end);
    return answer;
  }
  goOn();
  const second = send(successor);
  void second.ended.then(spent.end);
  return second.answer;
}

/**
 * Answers one call.
 * @param calls what it needs
 * @param request the page's request; its origin is checked already
 * @param service the first segment after `/api/cloud/`
 * @param path the rest, beginning with a slash
 */
export async function callCloud(
  calls: CloudCalls,
  request: Request,
  service: string,
  path: string,
): Promise<CloudAnswer> {
  const prepared = await prepare(calls, request, service, path);
  if (prepared instanceof Response) return { answer: prepared };
  const { match, query, body } = prepared;
  if (match.route.effect === 'create') {
    return { answer: await sendCreate(calls, permitOf(request), prepared), route: match.name };
  }
  if (match.name === 'deleteInstance') {
    return { answer: await deleteFailed(calls.upstream, prepared, calls.deadlines), route: match.name };
  }
  const { createMs, lookupMs } = calls.deadlines;
  const ms = match.route.effect === 'read' ? lookupMs : createMs;
  const call = { match, path, query, body: body.text, value: body.value };
  const sent = exchange(calls.upstream, call, { answerMs: ms, abortMs: ms });
  return { answer: await sent.answer, route: match.name };
}
