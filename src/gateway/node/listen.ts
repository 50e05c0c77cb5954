/** The gateway's server: checks of the raw request, and limits on slow or huge ones. */
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { ANSWER_HEADER } from '../../contract/gateway-api';
import { errorBody, type Refusal, unsent } from '../responses';
import { securityHeaders } from '../security-headers';
import { errorPages } from './error-page';
import type { Listener } from './listener';
import { createPipelineGuard } from './pipelining';
import { ALLOWED, checkRequestLine, ownOrigin, TOO_LONG, wantsPage, withoutBase } from './request-line';
import { type Door, HOST } from './team-config';

/**
 * Slow clients are dropped; no person takes as long. Repeated headers are joined: Node would use the first of some, and
 * another reader the last.
 */
const LIMITS = {
  joinDuplicateHeaders: true,
  // A missing Host is refused by `checkRequestLine`: Node's own refusal lacks our headers.
  requireHostHeader: false,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
};

/** Each may hold one request's bytes; a browser opens six. */
const MAX_CONNECTIONS = 1024;

function written(refusal: Refusal, asPage: boolean): { headers: Record<string, string>; body: string } {
  const page = asPage ? errorPages.get(refusal.status) : undefined;
  const body = page ?? errorBody(refusal);
  const headers = {
    ...securityHeaders(),
    'cache-control': 'no-store',
    'content-type': page ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    [ANSWER_HEADER]: 'gateway',
    ...refusal.headers,
    'content-length': String(Buffer.byteLength(body)),
  };
  return { headers, body };
}

function writeRefusal(response: ServerResponse, refusal: Refusal, asPage = false): void {
  // The body is unread, so the connection can't be reused.
  response.shouldKeepAlive = false;
  const { headers, body } = written(refusal, asPage);
  response.writeHead(refusal.status, headers);
  response.end(body);
}

/** For what Node's parser refuses, without a response object. */
function refusalText(refusal: Refusal, asPage: boolean): string {
  const { headers, body } = written(refusal, asPage);
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

const MALFORMED = unsent(400, 'REQUEST');

/** For a client that takes the console for a proxy. */
const NO_TUNNEL = unsent(405, 'METHOD', { headers: { allow: ALLOWED } });

/** What can be told of a request whose headers the parser rejected. */
function beginningOf(packet: unknown): Pick<IncomingMessage, 'method' | 'url' | 'headers'> {
  const text = packet instanceof Uint8Array ? Buffer.from(packet).toString('latin1') : '';
  const [method = '', url = ''] = text.split(' ', 2);
  const accept = /\r\naccept:([^\r\n]*)/i.exec(text)?.[1] ?? '';
  return { method, url, headers: { accept } };
}

function parserRefusal(error: object): string {
  if (Reflect.get(error, 'code') !== 'HPE_HEADER_OVERFLOW') return refusalText(MALFORMED, false);
  return refusalText(TOO_LONG, wantsPage(beginningOf(Reflect.get(error, 'rawPacket'))));
}

/** @param door by default only 127.0.0.1 and the server's own port */
export function createGatewayServer(listener: Listener, door: Door = {}): Server {
  const server = createServer(LIMITS);
  server.maxConnections = MAX_CONNECTIONS;
  // Node would drop headers beyond 2,000 silently: the check counts all, up to 16 KiB.
  server.maxHeadersCount = 0;
  const turns = createPipelineGuard(server);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (!turns.begin(request, response)) return;
    request.url = withoutBase(request.url ?? '', door.basePath);
    const refusal = checkRequestLine(request, portOf(server), door);
    if (refusal) writeRefusal(response, refusal, wantsPage(request));
    else listener(request, response, ownOrigin(request, portOf(server), door));
  };
  server.on('request', handle);
  // listener.ts asks for the body when it is read, after all checks.
  server.on('checkContinue', handle);
  server.on('checkExpectation', (request, response) => {
    if (!turns.begin(request, response)) return;
    writeRefusal(response, unsent(417, 'EXPECT'));
  });
  server.on('connect', (_request, socket) => {
    // From here on Node leaves the socket to us.
    socket.on('error', () => undefined);
    if (turns.isResponding(socket)) socket.destroy();
    else socket.end(refusalText(NO_TUNNEL, false), () => socket.destroy());
  });
  server.on('clientError', (error, socket) => {
    // Unreadable bytes after a refusal are the rest of what was refused.
    if (turns.closeAfterResponse(socket)) return;
    // Browsers open spare connections. A response to one that stayed silent would be shown instead of the next page.
    const asked = socket instanceof Socket && socket.bytesRead > 0;
    // A response now would be taken for that of the complete request before it, perhaps a create that was sent.
    if (asked && socket.writable && !turns.isResponding(socket)) socket.end(parserRefusal(error));
    else socket.destroy();
  });
  return server;
}

/** Cached: asking the system takes longer than the rest of the check. */
const ports = new WeakMap<Server, number>();

/** @param server must be listening */
export function portOf(server: Server): number {
  const known = ports.get(server);
  if (known !== undefined) return known;
  const { port } = server.address() as AddressInfo;
  ports.set(server, port);
  return port;
}

/**
 * @param port 0 for any free one
 * @param host other than 127.0.0.1 only for a team, or in the sandbox
 * @returns the port
 * @throws for example `EADDRINUSE`
 */
export function listen(server: Server, port: number, host: string = HOST): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(portOf(server)));
  });
}
