/** One authentication check for every path under `/api`, before it is routed. */
import { REQUEST_HEADER } from '../contract/gateway-api';
import { matchPath } from '../contract/route-table';
import type { Backend } from './backend';
import type { LaunchLinks } from './launch-links';
import { errorResponse } from './responses';
import type { GatewayRequest } from './router';
import type { GatewaySession, Sessions } from './sessions';
import type { SignInLimiter } from './sign-in-limiter';

export interface Access {
  backend: Backend;
  sessions: Sessions;
  links: LaunchLinks;
  limiter: SignInLimiter;
  /** The client's address; undefined where a proxy doesn't name it. Everything on this machine is one client. */
  clientOf: (request: Request) => string | undefined;
}

export interface Admitted {
  /** Undefined only on the endpoints that start a session. */
  session: GatewaySession | undefined;
}

const needsNoSession = ({ request, path }: GatewayRequest): boolean =>
  path === '/api/sign-in' || path === '/api/launch' || (path === '/api/session' && request.method === 'POST');

function isCreate({ request, path }: GatewayRequest): boolean {
  const wirePath = /^\/api\/cloud\/[a-z]+(\/.*)$/.exec(path)?.[1] ?? '';
  return matchPath(wirePath).some(({ route }) => route.effect === 'create' && route.method === request.method);
}

/** Without its session, a create may be the second copy of one already sent, so "not sent" would claim too much. */
const outcomeOf = (incoming: GatewayRequest) => (isCreate(incoming) ? 'settle-first' : 'not-sent');

export const mustSignIn = (incoming: GatewayRequest): Response =>
  errorResponse({ status: 401, outcome: outcomeOf(incoming), code: 'SIGN_IN' });

export const mustChooseProject = (incoming: GatewayRequest): Response =>
  errorResponse({ status: 403, outcome: outcomeOf(incoming), code: 'CHOOSE_PROJECT' });

/**
 * @param incoming never its cookies: browsers send them to every port of this machine, and every port may set them
 * @returns the session, or the refusal
 */
export async function authenticate(
  { sessions }: Access,
  incoming: GatewayRequest,
): Promise<Admitted | { refused: Response }> {
  const session = await sessions.find(incoming.request.headers.get(REQUEST_HEADER) ?? '');
  return session || needsNoSession(incoming) ? { session } : { refused: mustSignIn(incoming) };
}
