/**
 * Reads share kept connections; one that died while idle is replaced once. Everything else gets its own connection and
 * is sent once. Nothing is written before the connection is open, so an earlier failure means that nothing was sent.
 */
import {
  Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestPlain,
} from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import { collectBytes, RESPONSE_MAX_BYTES } from '../read-body';
import type { Transport, WireRequest } from '../transport';
import { BufferedResponse, NotSent, UndecodableResponse } from '../upstream';
import { codingsOf, decodeBody } from './decode-body';
import { isDirect, type ProxySettings, TunnelAgent } from './forward-proxy';
import { whyNotSent } from './why-not-sent';

/** Shorter than a lookup's deadline, to tell a silent host from a slow one. */
const CONNECT_TIMEOUT_MS = 8_000;

const IDLE_MS = 4_000;

/** Tokens of the real IAM are thousands of characters long. */
const MAX_HEADER_SIZE = 64 * 1024;

/** Cookies and all other headers are dropped. */
const KEPT_HEADERS = ['content-length', 'content-type', 'date', 'retry-after', 'x-request-id', 'x-subject-token'];

/** One byte more than may be forwarded shows that there was more. */
const READ_MAX = RESPONSE_MAX_BYTES + 1;

/** Regardless of the environment: `NODE_TLS_REJECT_UNAUTHORIZED=0` would send signed orders to anybody. */
const TLS = { rejectUnauthorized: true };

const KEPT = { keepAlive: true, timeout: IDLE_MS };

function keptOf(headers: IncomingHttpHeaders): Map<string, string> {
  const kept = new Map<string, string>();
  for (const name of KEPT_HEADERS) {
    const value = headers[name];
    if (typeof value === 'string') kept.set(name, value);
  }
  return kept;
}

function responseOf({ statusCode = 0, headers }: IncomingMessage, bytes: Uint8Array<ArrayBuffer>): BufferedResponse {
  const kept = keptOf(headers);
  const codings = codingsOf(headers['content-encoding'], headers['transfer-encoding']);
  if (codings.length === 0) return new BufferedResponse(statusCode, kept, bytes);
  // It was the length of the encoded bytes; Node has checked it.
  kept.delete('content-length');
  const isLonger = bytes.byteLength >= READ_MAX;
  return new BufferedResponse(statusCode, kept, isLonger ? bytes : decodeBody(bytes, codings, READ_MAX));
}

function read(incoming: IncomingMessage): Promise<BufferedResponse> {
  return new Promise((resolve, reject) => {
    const collected = collectBytes(READ_MAX);
    const end = () => {
      try {
        resolve(responseOf(incoming, collected.bytes()));
      } catch (error) {
        reject(error);
      }
    };
    incoming.on('data', (part: Buffer) => {
      if (collected.add(part)) return;
      end();
      incoming.destroy();
    });
    incoming.on('end', end);
    incoming.on('error', reject);
    // A connection that dies emits no `end`.
    incoming.on('close', () => reject(new Error('The response was cut off.')));
  });
}

/** Writes nothing until the connection is open. */
function writeWhenConnected(outgoing: ClientRequest, connected: string, write: () => void): void {
  outgoing.once('socket', (socket) => {
    if (outgoing.reusedSocket) return write();
    const late = setTimeout(() => socket.destroy(new Error('No connection in time.')), CONNECT_TIMEOUT_MS);
    socket.once('close', () => clearTimeout(late));
    socket.once(connected, () => {
      clearTimeout(late);
      write();
    });
  });
}

interface Try {
  response: Promise<BufferedResponse>;
  /** Whether it used a kept connection. */
  usedKept: () => boolean;
}

function send({ origin, body, headers, ...options }: WireRequest, agent: Agent | false): Try {
  const isSecure = origin.startsWith('https:');
  const outgoing = (isSecure ? requestSecure : requestPlain)(origin, {
    ...options,
    ...TLS,
    agent,
    // Responses that are compressed anyway are decoded (decode-body.ts).
    headers: { ...headers, 'accept-encoding': 'identity' },
    maxHeaderSize: MAX_HEADER_SIZE,
  });
  outgoing.maxHeadersCount = 0;
  const response = new Promise<BufferedResponse>((resolve, reject) => {
    let isWritten = false;
    writeWhenConnected(outgoing, isSecure ? 'secureConnect' : 'connect', () => {
      isWritten = true;
      outgoing.end(body);
    });
    outgoing.once('error', (error) => reject(isWritten ? error : new NotSent(whyNotSent(error), { cause: error })));
    let isAnswered = false;
    // `response` skips provisional ones (100–103).
    outgoing.once('response', (incoming) => {
      isAnswered = true;
      read(incoming).then(resolve, reject);
    });
    outgoing.once('close', () => {
      if (!isAnswered) reject(new Error('The connection closed before a response arrived.'));
    });
  });
  return { response, usedKept: () => outgoing.reusedSocket };
}

/**
 * @param through the company's proxy, for HTTPS
 * @param ca who is trusted instead of those that Node trusts; for tests
 */
export function httpTransport(through?: ProxySettings, ca?: string): Transport {
  const trust = { ...TLS, ...(ca !== undefined && { ca }) };
  const agents = { plain: new Agent(KEPT), secure: new SecureAgent({ ...KEPT, ...trust }) };
  const tunnels = through && new TunnelAgent(through.proxy, CONNECT_TIMEOUT_MS, { ...KEPT, ...trust });

  /** The agents for a host: one that keeps connections, and one for a single request. */
  function agentsFor(origin: string) {
    if (!origin.startsWith('https:')) return { kept: agents.plain, once: () => false as const };
    if (!through || !tunnels || isDirect(origin, through.direct)) {
      return { kept: agents.secure, once: () => new SecureAgent(trust) };
    }
    return { kept: tunnels, once: () => new TunnelAgent(through.proxy, CONNECT_TIMEOUT_MS, trust) };
  }

  return async (request) => {
    const { kept, once } = agentsFor(request.origin);
    if (!request.repeatable) return send(request, once()).response;
    const first = send(request, kept);
    try {
      return await first.response;
    } catch (error) {
      if (!first.usedKept() || request.signal.aborted || error instanceof UndecodableResponse) throw error;
      return send(request, once()).response;
    }
  };
}
