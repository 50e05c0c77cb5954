/**
 * Checks the raw method, target, and Host before anything parses them. DNS rebinding, another site's name pointed at
 * 127.0.0.1, fails at the Host, static files included.
 */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type Refusal, unsent } from '../responses';
import { type Door, familyOf, HOST, type TeamConfig } from './team-config';

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

/** A name or an address, and any port. */
const HOST_AND_PORT = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/;

/** What no other site can have made a browser ask for: an address isn't resolved, and `localhost` is of this machine. */
export function isAddressOrName(host: string, names: readonly string[]): boolean {
  const name = HOST_AND_PORT.exec(host)?.groups?.name ?? '';
  const isAddress = name.startsWith('[') ? isIP(name.slice(1, -1)) === 6 : isIP(name) === 4;
  return (isAddress || name === 'localhost' || names.includes(name)) && URL.canParse(`http://${host}`);
}

/** The port in a Host of that name, if it is one of ours. */
function ownPort(host: string, name: string, ports: readonly number[]): number | undefined {
  return ports.find((port) => host === `${name}:${port}` || (port === 80 && host === name));
}

const portsOf = (port: number, { publicPort }: Door) => (publicPort === undefined ? [port] : [port, publicPort]);

function checkLocalHost(request: IncomingMessage, port: number, door: Door): Refusal | undefined {
  const host = request.headers.host ?? '';
  const ports = portsOf(port, door);
  if (ownPort(host, HOST, ports)) return undefined;
  const target = request.url ?? '/';
  const isPage = ['GET', 'HEAD'].includes(request.method ?? '') && !DATA.test(target);
  const led = ownPort(host, 'localhost', ports);
  if (led !== undefined && isPage) {
    // One origin only: storage and locks belong to it, and two tabs must see each other's.
    const location = `http://${HOST}:${led}${(door.basePath ?? '/').slice(0, -1)}${target}`;
    return unsent(308, 'ADDRESS', { detail: location, headers: { location } });
  }
  if (door.simulated && isAddressOrName(host.toLowerCase(), door.simulated)) return undefined;
  return unsent(421, 'HOST', { detail: `Open http://${HOST}:${door.publicPort ?? port}` });
}

/** A proxy on the same machine may check health without TLS and under any name. */
const isHealthCheck = (request: IncomingMessage): boolean =>
  request.method === 'GET' && (request.url === '/healthz' || request.url === '/readyz');

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
 * @returns the refusal, or undefined
 */
export function checkRequestLine(request: IncomingMessage, port: number, door: Door = {}): Refusal | undefined {
  const { team } = door;
  const target = request.url ?? '';
  if (!target.startsWith('/')) return unsent(400, 'TARGET');
  if (target.length > TARGET_MAX) return unsent(414, 'TARGET');
  if (!METHODS.has(request.method ?? '')) return unsent(405, 'METHOD', { headers: { allow: ALLOWED } });
  if (request.rawHeaders.length > 2 * HEADERS_MAX) return TOO_LONG;
  const hosts = request.rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === 'host').length;
  if (hosts !== 1) return unsent(400, 'HOST', { detail: 'The request needs exactly one Host header' });
  const refused = checkCodings(request) ?? (team ? checkTeam(request, team) : checkLocalHost(request, port, door));
  if (refused) return refused;
  const path = target.split('?', 1)[0] ?? '';
  if (PATH.test(path) && !DOT_SEGMENT.test(path)) return undefined;
  // A link with trailing characters, as chats produce, still gets the not-found page.
  if (wantsPage(request)) return undefined;
  return unsent(404, 'PATH');
}

/** The console's own origin, for a request whose Host was checked. Only health checks may have another Host. */
export function ownOrigin({ headers }: IncomingMessage, port: number, door: Door = {}): string {
  const host = headers.host?.toLowerCase() ?? '';
  const { team, simulated } = door;
  if (team) return `https://${team.hosts.find((name) => name === host) ?? team.hosts[0]}`;
  const own = ownPort(host, HOST, portsOf(port, door));
  if (own !== undefined || !simulated) return `http://${HOST}:${own ?? port}`;
  // What ends TLS in front says so nowhere that could be believed; the page's own Origin has the scheme.
  return headers.origin === `https://${host}` ? headers.origin : `http://${host}`;
}

/**
 * A target without the folder that the console has behind a proxy; some proxies take it away themselves.
 * @param target path and query
 * @param basePath begins and ends with a slash
 */
export function withoutBase(target: string, basePath = '/'): string {
  const folder = basePath.slice(0, -1);
  const rest = target.slice(folder.length);
  if (folder === '' || !target.startsWith(folder) || !/^(?:[/?]|$)/.test(rest)) return target;
  return rest.startsWith('/') ? rest : `/${rest}`;
}
