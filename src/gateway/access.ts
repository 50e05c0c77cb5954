/** Who may use the gateway: one check for every address under `/api`, before any of them is looked at. */
import { matchPath } from '../contract/routes';
import { refuse } from './answers';
import type { Backend } from './backend';
import type { LaunchLinks } from './launch-links';
import type { GatewayAnswer, GatewayRequest } from './message';
import { type CookieForm, readCookie, setCookie } from './session-cookie';
import type { GatewaySession, Sessions } from './sessions';
import type { SignInBrake } from './sign-in-brake';

export interface Access {
  backend: Backend;
  sessions: Sessions;
  links: LaunchLinks;
  brake: SignInBrake;
  /** Where a request comes from; undefined where a proxy does not say so. All of this machine are one. */
  clientOf: (request: GatewayRequest) => string | undefined;
  /** Known only once the port is. */
  cookie: () => CookieForm;
}

/** A request whose session is known, or that needs none. */
export interface Admitted {
  /** Undefined only at the addresses where somebody signs in. */
  session: GatewaySession | undefined;
  /** The header `Set-Cookie` of the answer, for a session that has just begun. */
  setCookie?: string;
}

/** Where somebody goes who is not signed in. */
const DOORS = new Set(['/api/sign-in', '/api/launch']);

function isCreate({ method, path }: GatewayRequest): boolean {
  const wirePath = /^\/api\/cloud\/[a-z]+(\/.*)$/.exec(path)?.[1] ?? '';
  return matchPath(wirePath).some(({ route }) => route.effect === 'create' && route.method === method);
}

/** A create that has lost its session may be the second copy of one that was sent, so "not sent" would be too much. */
const outcomeOf = (request: GatewayRequest) => (isCreate(request) ? 'settle-first' : 'not-sent');

const mustSignIn = (request: GatewayRequest): GatewayAnswer =>
  refuse({
    status: 401,
    outcome: outcomeOf(request),
    code: 'SIGN_IN',
    message: 'Nobody is signed in here, or the session has ended. Sign in again.',
  });

/**
 * What is said to a session that works in no project yet, and so can do nothing else.
 * @param request what it asks for
 */
export const mustChooseProject = (request: GatewayRequest): GatewayAnswer =>
  refuse({
    status: 403,
    outcome: outcomeOf(request),
    code: 'CHOOSE_PROJECT',
    message: 'Choose a project first.',
  });

/**
 * Lets a request in.
 * @param access who may come
 * @param request its path and its cookie are read, nothing else
 * @returns the session, or the refusal
 */
export function admit(
  { backend, sessions, cookie }: Access,
  request: GatewayRequest,
): Admitted | { refused: GatewayAnswer } {
  const id = readCookie(request.header('cookie'), cookie());
  const session = sessions.find(id ?? '');
  if (session || DOORS.has(request.path)) return { session };
  if (!backend.anonymous) return { refused: mustSignIn(request) };
  const { account, upstream } = backend.anonymous;
  // A page that outlived a restart asks for several things at once, all with its old cookie. One session for each of them
  // would make its permit that of another session.
  const opened = sessions.open(account, upstream, id);
  return { session: opened, setCookie: setCookie(cookie(), opened.id) };
}
