/** What stands on every answer, whoever wrote it. */
import { REQUEST_ID_HEADER } from '../contract/gateway-api';
import type { GatewayAnswer } from './message';
import { securityHeaders } from './security-headers';

/** A year; only behind TLS, where browsers heed it. */
const HSTS = 'max-age=31536000';

/** Statuses that have no body, and so no length. */
const BODILESS = new Set([204, 304]);

/**
 * Completes an answer.
 * @param answer its own headers win: the page has a policy of its own, and built files may be kept
 * @param id of the request, as in the log
 * @param isSecure whether TLS is in front
 */
export function complete({ status, headers, body }: GatewayAnswer, id: string, isSecure: boolean): GatewayAnswer {
  // One object of one shape, filled name by name: spreading three into one took longer than the rest of this module.
  const all = securityHeaders();
  all['cache-control'] = 'no-store';
  for (const name in headers) all[name] = headers[name] ?? '';
  all[REQUEST_ID_HEADER] = id;
  if (isSecure) all['strict-transport-security'] = HSTS;
  if (!BODILESS.has(status)) all['content-length'] = String(body === undefined ? 0 : Buffer.byteLength(body));
  return { status, headers: all, body };
}
