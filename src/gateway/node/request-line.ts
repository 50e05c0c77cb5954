/**
 * Checks the raw method, target, and Host before anything parses them. DNS rebinding, another site's name pointed at
 * 127.0.0.1, fails at the Host, static files included.
 */
import type { IncomingMessage } from 'node:http';
import { type Refusal, unsent } from '../responses';
import { familyOf, HOST, type TeamConfig } from './team-config';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);

export const ALLOWED = [...METHODS].join(', ');

/** No path of ours needs escapes, dot segments, or empty segments, so none is accepted. */
const PATH = /^\/(?:[A-Za-z0-9_~.-]+(?:\/[A-Za-z0-9_~.-]+)*\/?)?$/;
const DOT_SEGMENT = /\/\.{1,2}(?:\/|$)/;

/** Paths of data; none below them is a page. */
const DATA = /^\/(?:api|__sandbox)(?:\/|$)/;

/**
 * Whether a browser navigates here and so wants a page. Scripts declare themselves in `sec-fetch-mode`; a browser that
 * sends none is recognized by `accept`.
 * @param header by name in lower case
 */
export function isNavigation(method: string, header: (name: string) => string | undefined): boolean {
  const mode = header('sec-fetch-mode');
  const isPage = mode === undefined ? /\btext\/html\b/i.test(header('accept') ?? '') : mode === 'navigate';
  return isPage && (method === 'GET' || method === 'HEAD');
}

export function wantsPage({
  method = '',
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): boolean {
  const [path = ''] = url.split('?', 1);
  return !DATA.test(path) && isNavigation(method, (name) => [headers[name]].flat()[0]);
}

/** IDs and filters are short. */
const TARGET_MAX = 4096;

/** A browser sends about twenty, a proxy ten more. */
const HEADERS_MAX = 200;

/** Too many or too long headers: beyond a parser's limit, nobody would read them. */
export const TOO_LONG = unsent(431, 'HEADERS');

/** An encoded body would pass the checks as something else. */
function checkCodings({ headers }: IncomingMessage): Refusal | undefined {
  const transfer = headers['transfer-encoding'];
  if (transfer !== undefined && transfer.toLowerCase() !== 'chunked') {
    return unsent(501, 'CODING');
  }
  const content = headers['content-encoding'];
  if (content !== undefined && content.toLowerCase() !== 'identity') {
    return unsent(415, 'CODING');
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
    // One origin only: storage and locks belong to it, and two tabs must see each other's.
    const location = `http://127.0.0.1:${port}${target}`;
    return unsent(308, 'ADDRESS', { detail: location, headers: { location } });
  }
  return unsent(421, 'HOST', { detail: `Open http://127.0.0.1:${port}` });
}

/** A proxy on the same machine may check health without TLS and under any name. */
const isHealthCheck = (request: IncomingMessage): boolean => request.method === 'GET' && request.url === '/healthz';

function checkTeam(request: IncomingMessage, { hosts, proxies }: TeamConfig): Refusal | undefined {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isProxy = proxies.check(address, familyOf(address));
  // Only a trusted proxy's headers are believed.
  if (!isProxy) return unsent(403, 'PROXY');
  if (isHealthCheck(request)) return undefined;
  if (!hosts.includes((request.headers.host ?? '').toLowerCase())) {
    return unsent(421, 'HOST', { detail: 'Use your team’s address' });
  }
  if (request.headers['x-forwarded-proto'] !== 'https') {
    return unsent(403, 'TLS');
  }
  return undefined;
}

/**
 * @param request its body unread
 * @param team undefined for one person on their own machine
 * @returns the refusal, or undefined
 */
export function checkRequestLine(request: IncomingMessage, port: number, team?: TeamConfig): Refusal | undefined {
  const target = request.url ?? '';
  if (!target.startsWith('/')) return unsent(400, 'TARGET');
  if (target.length > TARGET_MAX) return unsent(414, 'TARGET');
  if (!METHODS.has(request.method ?? '')) return unsent(405, 'METHOD', { headers: { allow: ALLOWED } });
  if (request.rawHeaders.length > 2 * HEADERS_MAX) return TOO_LONG;
  const hosts = request.rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === 'host').length;
  if (hosts !== 1) return unsent(400, 'HOST', { detail: 'The request needs exactly one Host header' });
  const refused = checkCodings(request) ?? (team ? checkTeam(request, team) : checkLocalHost(request, port));
  if (refused) return refused;
  const path = target.split('?', 1)[0] ?? '';
  if (PATH.test(path) && !DOT_SEGMENT.test(path)) return undefined;
  // A link with trailing characters, as chats produce, still gets the not-found page.
  if (wantsPage(request)) return undefined;
  return unsent(404, 'PATH');
}

/** The console's own origin, for a request whose Host was checked. Only health checks may have another Host. */
export function ownOrigin({ headers }: IncomingMessage, port: number, team?: TeamConfig): string {
  const host = headers.host?.toLowerCase();
  return team ? `https://${team.hosts.find((name) => name === host) ?? team.hosts[0]}` : `http://${HOST}:${port}`;
}
