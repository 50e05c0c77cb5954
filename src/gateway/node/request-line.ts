/**
 * What is checked on the request as it came, before anything parses it: method, target and Host. A page of another
 * site that points a name of its own at 127.0.0.1 (DNS rebinding) fails at the Host, static files included.
 */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { GatewayCode } from '../../contract/gateway-messages';
import type { Refusal } from '../answers';
import { HOST, type TeamConfig } from './team-config';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);

/** The header `Allow`. */
export const ALLOWED = [...METHODS].join(', ');

/** No address of ours needs an escape, a dot segment or an empty segment, so none is let through to be misread. */
const PATH = /^\/(?:[A-Za-z0-9_~.-]+(?:\/[A-Za-z0-9_~.-]+)*\/?)?$/;
const DOT_SEGMENT = /\/\.{1,2}(?:\/|$)/;

/** The addresses that hold data; what is below them is never a screen. */
const DATA = /^\/(?:api|__sandbox)(?:\/|$)/;

/**
 * Whether a person goes somewhere in their browser, and so wants to see a page, whatever the address is. What a script
 * asks for says so itself; a browser that says nothing of it is known by what it would like to get.
 * @param header of the request, by its name in lower case
 */
export function isNavigation(method: string, header: (name: string) => string | undefined): boolean {
  const mode = header('sec-fetch-mode');
  const isPage = mode === undefined ? /\btext\/html\b/i.test(header('accept') ?? '') : mode === 'navigate';
  return isPage && (method === 'GET' || method === 'HEAD');
}

/** The same of a raw request; below the addresses that hold data nothing is a page. */
export function wantsPage({
  method = '',
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): boolean {
  const [path = ''] = url.split('?', 1);
  return !DATA.test(path) && isNavigation(method, (name) => [headers[name]].flat()[0]);
}

/** Longest request target, in characters: ids and filters are short. */
const TARGET_MAX = 4096;

/** A browser sends about twenty, a proxy ten more. */
const HEADERS_MAX = 200;

const no = (status: number, code: GatewayCode, detail?: string): Refusal => ({
  status,
  outcome: 'not-sent',
  code,
  ...(detail !== undefined && { detail }),
});

/** Too many or too long headers: what is behind a limit of the parser would be read by nobody. */
export const TOO_LONG: Refusal = no(431, 'HEADERS');

/** A body in another coding would pass the checks as something else than what it is. */
function checkCodings({ headers }: IncomingMessage): Refusal | undefined {
  const transfer = headers['transfer-encoding'];
  if (transfer !== undefined && transfer.toLowerCase() !== 'chunked') {
    return no(501, 'CODING');
  }
  const content = headers['content-encoding'];
  if (content !== undefined && content.toLowerCase() !== 'identity') {
    return no(415, 'CODING');
  }
  return undefined;
}

function checkLocalHost(request: IncomingMessage, port: number): Refusal | undefined {
  const host = request.headers.host ?? '';
  const own = (name: string) => host === `${name}:${port}` || (port === 80 && host === name);
  if (own('127.0.0.1')) return undefined;
  const target = request.url ?? '/';
  const isPage = ['GET', 'HEAD'].includes(request.method ?? '') && !DATA.test(target);
  if (own('localhost') && isPage) {
    // Storage and locks belong to an origin: there is only one, so that two tabs always see each other.
    const location = `http://127.0.0.1:${port}${target}`;
    return { ...no(308, 'ADDRESS', location), headers: { location } };
  }
  return no(421, 'HOST', `Open http://127.0.0.1:${port}`);
}

/** A proxy on the same machine may ask whether the gateway lives, without TLS and under any name. */
const isHealthCheck = (request: IncomingMessage): boolean => request.method === 'GET' && request.url === '/healthz';

function checkTeam(request: IncomingMessage, { hosts, proxies }: TeamConfig): Refusal | undefined {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isProxy = proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  // Headers of anybody else are not believed, and neither is the rest.
  if (!isProxy) return no(403, 'PROXY');
  if (isHealthCheck(request)) return undefined;
  if (!hosts.includes((request.headers.host ?? '').toLowerCase())) {
    return no(421, 'HOST', 'Use your team’s address');
  }
  if (request.headers['x-forwarded-proto'] !== 'https') {
    return no(403, 'TLS');
  }
  return undefined;
}

/**
 * Checks method, target and Host.
 * @param request the request, its body unread
 * @param port the port that the gateway listens on
 * @param team the team that is served; undefined for one person on their own machine
 * @returns why it goes no further, or undefined
 */
export function checkRequestLine(request: IncomingMessage, port: number, team?: TeamConfig): Refusal | undefined {
  const target = request.url ?? '';
  if (!target.startsWith('/')) return no(400, 'TARGET');
  if (target.length > TARGET_MAX) return no(414, 'TARGET');
  if (!METHODS.has(request.method ?? '')) {
    return { ...no(405, 'METHOD'), headers: { allow: ALLOWED } };
  }
  if (request.rawHeaders.length > 2 * HEADERS_MAX) return TOO_LONG;
  const hosts = request.rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === 'host').length;
  if (hosts !== 1) return no(400, 'HOST', 'The request needs exactly one Host header');
  const refused = checkCodings(request) ?? (team ? checkTeam(request, team) : checkLocalHost(request, port));
  if (refused) return refused;
  const path = target.split('?', 1)[0] ?? '';
  if (PATH.test(path) && !DOT_SEGMENT.test(path)) return undefined;
  // A link with something behind it, as chats make them, still leads to a page, which says that nothing is there.
  if (wantsPage(request)) return undefined;
  return no(404, 'PATH');
}

/**
 * The console's own origin, for a request whose Host was checked. Only the question for its health may have any Host.
 * @param request the request
 * @param port the port that the gateway listens on
 * @param team the team that is served; undefined for one person on their own machine
 */
export function ownOrigin({ headers }: IncomingMessage, port: number, team?: TeamConfig): string {
  const host = headers.host?.toLowerCase();
  return team ? `https://${team.hosts.find((name) => name === host) ?? team.hosts[0]}` : `http://${HOST}:${port}`;
}
