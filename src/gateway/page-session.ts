/**
 * The session that a page is told while it is served, so that it need not ask for it before it shows anything. Only a
 * person who opens the console as a page of its own is told; whatever else fetches the page, a script or another
 * site's link, gets it without, and the page then asks `/api/session`, where its own checks stand.
 */
import type { SessionState } from '../contract/gateway-api';
import { type Access, admit } from './access';
import type { GatewayRequest } from './message';
import { stateOf } from './sessions';

/** What the page is told. */
export interface ToldSession {
  /** Null where nobody is signed in. */
  state: SessionState | null;
  /** The header `Set-Cookie` of the page, for a session that has just begun. */
  setCookie?: string;
}

/** The browser's own word that this becomes a page in a tab, and that no other site sent for it. */
const isVisit = (request: GatewayRequest): boolean =>
  request.method === 'GET' &&
  request.header('sec-fetch-dest') === 'document' &&
  request.header('sec-fetch-mode') === 'navigate' &&
  ['none', 'same-origin'].includes(request.header('sec-fetch-site') ?? '');

/**
 * Finds what to tell; begins a session where one is given to whoever comes, as `/api/session` does.
 * @param access who may come
 * @param request of the page: its cookie and what the browser says of it
 * @returns undefined where the page has to ask itself
 */
export function tellSession(access: Access, request: GatewayRequest): ToldSession | undefined {
  if (!isVisit(request)) return undefined;
  const admitted = admit(access, request);
  if ('refused' in admitted || !admitted.session) return { state: null };
  const { session, setCookie } = admitted;
  return { state: stateOf(session), ...(setCookie && { setCookie }) };
}

/** As it may stand inside a `<script>` element: nothing in it can end the element or begin another one. */
export const dataBlock = (told: SessionState | null): string => JSON.stringify(told).replaceAll('<', '\\u003c');
