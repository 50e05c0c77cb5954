/** The gateway on a socket: checks on the raw request, limits against slow or huge ones, and an orderly end. */
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { ANSWER_HEADER } from '../../contract/gateway-api';
import { type Refusal, refusalBody } from '../answers';
import { securityHeaders } from '../security-headers';
import { createTurns } from './connection-turns';
import type { Listener } from './listener';
import { TOO_LONG_PAGE } from './refusal-page';
import { ALLOWED, checkRequestLine, ownOrigin, TOO_LONG, wantsPage } from './request-line';
import { HOST, type TeamConfig } from './team-config';

/**
 * Slow clients are dropped; nothing that a person does takes as long. A header that stands twice is read with both
 * values: Node would keep the first of some, and another reader the last.
 */
const LIMITS = {
  joinDuplicateHeaders: true,
  // A request without a Host is refused by the check of its line: Node's own refusal has none of our headers.
  requireHostHeader: false,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
};

/** Each may hold the bytes of one request; a person's browser opens six. */
const MAX_CONNECTIONS = 1024;

/** What is written where there is no answer object yet: the headers that stand on every answer, and the body. */
function written(refusal: Refusal, asPage: boolean): { headers: Record<string, string>; body: string } {
  const body = asPage ? TOO_LONG_PAGE : refusalBody(refusal);
  const headers = {
    ...securityHeaders(),
    'cache-control': 'no-store',
    'content-type': asPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    [ANSWER_HEADER]: 'gateway',
    ...refusal.headers,
    'content-length': String(Buffer.byteLength(body)),
  };
  return { headers, body };
}

function writeRefusal(response: ServerResponse, refusal: Refusal, asPage = false): void {
  // Its body was not read, so the connection cannot be used again.
  response.shouldKeepAlive = false;
  const { headers, body } = written(refusal, asPage);
  response.writeHead(refusal.status, headers);
  response.end(body);
}

/** What Node's parser refuses has no response object; its answer carries the same headers all the same. */
function refusalText(refusal: Refusal, asPage: boolean): string {
  const { headers, body } = written(refusal, asPage);
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

const MALFORMED: Refusal = {
  status: 400,
  outcome: 'not-sent',
  code: 'REQUEST',
};

/** Who takes the console for a proxy gets an answer, not a connection that ends. */
const NO_TUNNEL: Refusal = {
  status: 405,
  outcome: 'not-sent',
  code: 'METHOD',
  headers: { allow: ALLOWED },
};

/** As much as can be told of a request whose headers the parser gave up on. */
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

/**
 * Makes the server.
 * @param listener what answers
 * @param team the team that is served; undefined for one person on their own machine
 */
export function createGatewayServer(listener: Listener, team?: TeamConfig): Server {
  const server = createServer(LIMITS);
  server.maxConnections = MAX_CONNECTIONS;
  // Node would drop what stands behind the 2,000th unread: all are read, up to the 16 KiB, and the check counts them.
  server.maxHeadersCount = 0;
  const turns = createTurns(server);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (!turns.begin(request, response)) return;
    const refusal = checkRequestLine(request, portOf(server), team);
    if (refusal) writeRefusal(response, refusal, refusal === TOO_LONG && wantsPage(request));
    else listener(request, response, ownOrigin(request, portOf(server), team));
  };
  server.on('request', answer);
  // Whether the body is wanted is said when it is read, behind all checks (listener.ts).
  server.on('checkContinue', answer);
  server.on('checkExpectation', (request, response) => {
    if (!turns.begin(request, response)) return;
    writeRefusal(response, {
      status: 417,
      outcome: 'not-sent',
      code: 'EXPECT',
    });
  });
  server.on('connect', (_request, socket) => {
    // From here on Node leaves the connection to us.
    socket.on('error', () => undefined);
    if (turns.isAnswering(socket)) socket.destroy();
    else socket.end(refusalText(NO_TUNNEL, false), () => socket.destroy());
  });
  server.on('clientError', (error, socket) => {
    // What cannot be read behind a refusal is the rest of what was refused: it has its answer.
    if (turns.closeBehindAnswer(socket)) return;
    // A browser opens connections ahead. One that stayed silent until the time limit has asked nothing: an answer would lie
    // there ready, and be shown instead of the page that is asked for next.
    const asked = socket instanceof Socket && socket.bytesRead > 0;
    // Written now, the answer would be taken for that of a whole request before it, which may be a create that was sent.
    if (asked && socket.writable && !turns.isAnswering(socket)) socket.end(parserRefusal(error));
    else socket.destroy();
  });
  return server;
}

/** Every request needs it several times, and asking the system takes longer than the rest of the check. */
const ports = new WeakMap<Server, number>();

/**
 * The port that a server listens on.
 * @param server a server that listens
 */
export function portOf(server: Server): number {
  const known = ports.get(server);
  if (known !== undefined) return known;
  const { port } = server.address() as AddressInfo;
  ports.set(server, port);
  return port;
}

/**
 * Listens.
 * @param server the server
 * @param port 0 picks a free one
 * @param host an address other than 127.0.0.1 only for a team
 * @returns the port
 * @throws what Node throws, for instance `EADDRINUSE`
 */
export function listen(server: Server, port: number, host: string = HOST): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(portOf(server)));
  });
}
