/**
 * Only our own page may call `/api`. Another site's form or script can't send our header or a JSON body without a
 * preflight, which nothing here allows.
 */
import { REQUEST_HEADER } from '../contract/gateway-api';
import { notSent } from './responses';

const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-?8"?)?$/i;

/** `same-site` is another origin, too. */
const SITES = new Set(['same-origin', 'none']);

/**
 * @param request its body unread; its Host was checked
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
