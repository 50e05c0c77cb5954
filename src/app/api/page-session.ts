/**
 * What the page itself says of the session. The gateway writes it into the page that it serves (`page-session.ts` there),
 * which spares the first screen a request.
 */
import * as z from 'zod/mini';
import { type SessionState, sessionState } from '../../contract/gateway-api';

/** The id of the element that holds it. */
const PLACE = 'session';

const told = z.nullable(sessionState);

/**
 * Reads it, once: it is true of the moment the page was served, and of nothing after.
 * @returns null where nobody is signed in; undefined where the page does not say, so that the gateway has to be asked
 */
export function takePageSession(): SessionState | null | undefined {
  const place = document.getElementById(PLACE);
  place?.remove();
  try {
    return z.parse(told, JSON.parse(place?.textContent ?? ''));
  } catch {
    return undefined;
  }
}
