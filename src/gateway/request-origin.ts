/**
 * Who may call `/api`: our own page. A form or a script of another site cannot send our header with a JSON body
 * without asking first, and nobody answers such a question (no CORS).
 */
import { REQUEST_HEADER } from '../contract/gateway-api';
import { notSent } from './answers';
import type { GatewayAnswer, GatewayRequest } from './message';

const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-?8"?)?$/i;

/** Browsers say on their own where a request comes from; a sibling site (`same-site`) is a foreign one. */
const SITES = new Set(['same-origin', 'none']);

/**
 * Checks where a request to `/api` comes from.
 * @param request the request, its body unread
 * @param ownOrigin for example `http://127.0.0.1:8787`
 * @returns the refusal, or undefined
 */
export function checkOrigin(request: GatewayRequest, ownOrigin: string): GatewayAnswer | undefined {
  const { method } = request;
  const origin = request.header('origin');
  const site = request.header('sec-fetch-site');
  const foreign = (origin !== undefined && origin !== ownOrigin) || (site !== undefined && !SITES.has(site));
  if (foreign) return notSent(403, 'ORIGIN', 'Only the console itself may call this address.');
  const destination = request.header('sec-fetch-dest');
  if (destination !== undefined && destination !== 'empty') {
    return notSent(403, 'DESTINATION', 'This address holds data for the console, not a page or a script.');
  }
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (request.header('sec-fetch-mode') === 'no-cors' || request.header('sec-fetch-mode') === 'navigate') {
    return notSent(403, 'ORIGIN', 'Only the console itself may call this address.');
  }
  if (!request.header(REQUEST_HEADER)) return notSent(403, 'HEADER', `The request needs the header ${REQUEST_HEADER}.`);
  const type = request.header('content-type');
  if ((method !== 'DELETE' || type !== undefined) && !JSON_TYPE.test(type ?? '')) {
    return notSent(415, 'CONTENT_TYPE', 'The content type has to be application/json.');
  }
  return undefined;
}
