/** The gateway on a socket: checks on the raw request, limits against slow or huge ones, and an orderly end. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { ANSWER_HEADER } from '../contract/gateway-api';
import { type Refusal, refusalBody } from './answers';
import type { Listener } from './node-messages';
import { checkRequestLine } from './request-line';
import { securityHeaders } from './security-headers';
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

const refusalHeaders = (refusal: Refusal) => ({
  ...securityHeaders(),
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  [ANSWER_HEADER]: 'gateway',
  ...refusal.headers,
});

function writeRefusal(response: ServerResponse, refusal: Refusal): void {
  // Its body was not read, so the connection cannot be used again.
  const body = refusalBody(refusal);
  const length = { connection: 'close', 'content-length': Buffer.byteLength(body) };
  response.writeHead(refusal.status, { ...refusalHeaders(refusal), ...length });
  response.end(body);
}

/** What Node's parser refuses has no response object; its answer carries the same headers all the same. */
function malformed(): string {
  const refusal: Refusal = { status: 400, outcome: 'not-sent', code: 'REQUEST', message: 'The request is malformed.' };
  const body = refusalBody(refusal);
  const headers = {
    ...refusalHeaders(refusal),
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 400 Bad Request\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

/**
 * Makes the server.
 * @param listener what answers
 * @param team the team that is served; undefined for one person on their own machine
 */
export function createGatewayServer(listener: Listener, team?: TeamConfig): Server {
  /** Requests that have no whole answer yet, by their connection. */
  const open = new WeakMap<object, Set<IncomingMessage>>();
  const server = createServer(LIMITS, (request, response) => {
    const ofConnection = open.get(request.socket) ?? new Set();
    open.set(request.socket, ofConnection.add(request));
    response.once('close', () => ofConnection.delete(request));
    const refusal = checkRequestLine(request, portOf(server), team);
    if (refusal) writeRefusal(response, refusal);
    else listener(request, response);
  });
  server.on('clientError', (_error, socket) => {
    // A browser opens connections ahead. One that stayed silent until the time limit has asked nothing: an answer would lie
    // there ready, and be shown instead of the page that is asked for next.
    const asked = socket instanceof Socket && socket.bytesRead > 0;
    // Written now, the answer would be taken for that of a whole request before it, which may be a create that was sent.
    const isBehindAnother = [...(open.get(socket) ?? [])].some(({ complete }) => complete);
    if (asked && socket.writable && !isBehindAnother) socket.end(malformed());
    else socket.destroy();
  });
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    writeRefusal(response, {
      status: 417,
      outcome: 'not-sent',
      code: 'EXPECT',
      message: 'Nothing may be expected here.',
    });
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
