/** Who may use the gateway: one check for every address under `/api`, before any of them is looked at. */
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
  /** Where a request comes from; undefined where a proxy does not say so. All of this machine are one. */
  clientOf: (request: Request) => string | undefined;
}

/** A request whose session is known, or that needs none. */
export interface Admitted {
  /** Undefined only at the addresses where a session begins. */
  session: GatewaySession | undefined;
}

/** Where somebody goes who has no session. */
const isDoor = ({ request, path }: Asked): boolean =>
  path === '/api/sign-in' || path === '/api/launch' || (path === '/api/session' && request.method === 'POST');

function isCreate({ request, path }: Asked): boolean {
  const wirePath = /^\/api\/cloud\/[a-z]+(\/.*)$/.exec(path)?.[1] ?? '';
  return matchPath(wirePath).some(({ route }) => route.effect === 'create' && route.method === request.method);
}

/** A create that has lost its session may be the second copy of one that was sent, so "not sent" would be too much. */
const outcomeOf = (asked: Asked) => (isCreate(asked) ? 'settle-first' : 'not-sent');

/**
 * What is said to whoever brings no session.
 * @param asked what it asks for
 */
export const mustSignIn = (asked: Asked): Response =>
  refuse({
    status: 401,
    outcome: outcomeOf(asked),
    code: 'SIGN_IN',
  });

/**
 * What is said to a session that works in no project yet, and so can do nothing else.
 * @param asked what it asks for
 */
export const mustChooseProject = (asked: Asked): Response =>
  refuse({
    status: 403,
    outcome: outcomeOf(asked),
    code: 'CHOOSE_PROJECT',
  });

/**
 * Lets a request in.
 * @param access who may come
 * @param asked its method, its path and the header of our page are read, nothing else; never a cookie, which browsers
 *   send to every port of this machine, and which every port may set
 * @returns the session, or the refusal
 */
export async function admit({ sessions }: Access, asked: Asked): Promise<Admitted | { refused: Response }> {
  const session = await sessions.find(asked.request.headers.get(REQUEST_HEADER) ?? '');
  return session || isDoor(asked) ? { session } : { refused: mustSignIn(asked) };
}
