/** One authentication check for every path under `/api`, before it is routed. */
import { REQUEST_HEADER } from '../contract/gateway-api';
import { matchPath } from '../contract/route-table';
import type { Asked } from './addresses';
import { refuse } from './answers';
import type { Backend } from './backend';
import type { LaunchLinks } from './launch-links';
import type { GatewaySession, Sessions } from './sessions';
import type { SignInBrake } from './sign-in-brake';

export interface Access {
  backend: Backend;
  sessions: Sessions;
  links: LaunchLinks;
  brake: SignInBrake;
  /** The client's address; undefined where a proxy doesn't name it. Everything on this machine is one client. */
  clientOf: (request: Request) => string | undefined;
}

export interface Admitted {
  /** Undefined only on the endpoints that start a session. */
  session: GatewaySession | undefined;
}

const isDoor = ({ request, path }: Asked): boolean =>
  path === '/api/sign-in' || path === '/api/launch' || (path === '/api/session' && request.method === 'POST');

function isCreate({ request, path }: Asked): boolean {
  const wirePath = /^\/api\/cloud\/[a-z]+(\/.*)$/.exec(path)?.[1] ?? '';
  return matchPath(wirePath).some(({ route }) => route.effect === 'create' && route.method === request.method);
}

/** Without its session, a create may be the second copy of one already sent, so "not sent" would claim too much. */
const outcomeOf = (asked: Asked) => (isCreate(asked) ? 'settle-first' : 'not-sent');

export const mustSignIn = (asked: Asked): Response =>
  refuse({
    status: 401,
    outcome: outcomeOf(asked),
    code: 'SIGN_IN',
  });

export const mustChooseProject = (asked: Asked): Response =>
  refuse({
    status: 403,
    outcome: outcomeOf(asked),
    code: 'CHOOSE_PROJECT',
  });

/**
 * @param asked never its cookies: browsers send them to every port of this machine, and every port may set them
 * @returns the session, or the refusal
 */
export async function admit({ sessions }: Access, asked: Asked): Promise<Admitted | { refused: Response }> {
  const session = await sessions.find(asked.request.headers.get(REQUEST_HEADER) ?? '');
  return session || isDoor(asked) ? { session } : { refused: mustSignIn(asked) };
}
