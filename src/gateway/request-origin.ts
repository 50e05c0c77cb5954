/**
 * Who may call `/api`: our own page. A form or a script of another site cannot send our header with a JSON body
 * without asking first, and nobody answers such a question (no CORS).
 */
import { REQUEST_HEADER } from '../contract/gateway-api';
import { notSent } from './answers';

const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-?8"?)?$/i;

/** Browsers say on their own where a request comes from; a sibling site (`same-site`) is a foreign one. */
const SITES = new Set(['same-origin', 'none']);

/**
 * Checks where a request to `/api` comes from.
 * @param request its body unread; its address is the console's own, since the Host was checked
 * @returns the refusal, or undefined
 */
export function checkOrigin(request: Request): Response | undefined {
  const { method, headers } = request;
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const foreign = (origin !== null && origin !== new URL(request.url).origin) || (site !== null && !SITES.has(site));
  if (foreign) return notSent(403, 'ORIGIN');
  const destination = headers.get('sec-fetch-dest');
  if (destination !== null && destination !== 'empty') return notSent(403, 'DESTINATION');
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (['no-cors', 'navigate'].includes(headers.get('sec-fetch-mode') ?? '')) {
    return notSent(403, 'ORIGIN');
  }
  if (!headers.get(REQUEST_HEADER)) return notSent(403, 'HEADER', { detail: REQUEST_HEADER });
  const type = headers.get('content-type');
  if ((method !== 'DELETE' || type !== null) && !JSON_TYPE.test(type ?? '')) {
    return notSent(415, 'CONTENT_TYPE');
  }
  return undefined;
}
