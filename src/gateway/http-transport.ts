/**
 * The gateway's way out. Reads share kept connections. Everything else gets a connection of its own, so that a failure
 * before it stands certainly means that nothing was sent, and a connection that died while idle is never written to.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, buildConnector, Client, type Dispatcher } from 'undici';
import { ANSWER_MAX_BYTES } from './read-body';
import { NotSent, WholeAnswer } from './upstream';

export interface WireRequest {
  /** Scheme, host and port; never from a page. */
  origin: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query as they stand on the wire. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
  /** Whether it may be sent twice: then it may share a connection. */
  repeatable: boolean;
  signal: AbortSignal;
}

/**
 * Sends one request, once, and follows no redirect.
 * @returns status, the few headers that are of use, and the body
 * @throws NotSent where certainly nothing was sent; anything else means that it may have been
 */
export type Transport = (request: WireRequest) => Promise<WholeAnswer>;

/** Milliseconds; shorter than a lookup's deadline, so that a host that is silent is told from one that is slow. */
const CONNECT_TIMEOUT_MS = 8_000;

/** Tokens of the real IAM are thousands of characters long. */
const MAX_HEADER_SIZE = 64 * 1024;

/** Headers that the gateway reads or passes on; cookies and all others end here. */
const KEPT_HEADERS = ['content-length', 'content-type', 'date', 'retry-after', 'x-request-id', 'x-subject-token'];

/** Deadlines are the caller's signal, for reads as for creates. */
const LIMITS = { headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: MAX_HEADER_SIZE };

/** Failures of a shared connection that come before anything is written. */
const BEFORE_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const codeOf = (error: unknown): unknown => (error instanceof Error ? Reflect.get(error, 'code') : undefined);

async function readCapped(body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.byteLength;
    // Leaving the loop closes the connection.
    if (size > ANSWER_MAX_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, ANSWER_MAX_BYTES + 1);
}

function keptOf(headers: IncomingHttpHeaders): Map<string, string> {
  const kept = new Map<string, string>();
  for (const name of KEPT_HEADERS) {
    const value = headers[name];
    if (typeof value === 'string') kept.set(name, value);
  }
  return kept;
}

async function answerOf({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<WholeAnswer> {
  return new WholeAnswer(statusCode, keptOf(headers), await readCapped(body));
}

/**
 * A read over a shared connection. Its answer is collected as it comes: a stream of it, as `request` makes, was a quarter
 * of what the call costs.
 */
function collect(dispatcher: Dispatcher, { origin, signal, ...request }: WireRequest): Promise<WholeAnswer> {
  return new Promise((resolve, reject) => {
    let begun: Dispatcher.DispatchController | undefined;
    let status = 0;
    let kept = new Map<string, string>();
    const parts: Uint8Array[] = [];
    let size = 0;
    const giveUp = () => {
      begun?.abort(new Error('given up'));
      reject(signal.reason);
    };
    const end = () => {
      signal.removeEventListener('abort', giveUp);
      resolve(new WholeAnswer(status, kept, Buffer.concat(parts).subarray(0, ANSWER_MAX_BYTES + 1)));
    };
    signal.addEventListener('abort', giveUp);
    dispatcher.dispatch(
      { origin, ...optionsOf(request) },
      {
        onRequestStart(controller) {
          begun = controller;
          if (signal.aborted) giveUp();
        },
        onResponseStart(_controller, statusCode, headers) {
          status = statusCode;
          kept = keptOf(headers);
        },
        onResponseData(controller, part) {
          parts.push(part);
          size += part.byteLength;
          if (size <= ANSWER_MAX_BYTES) return;
          end();
          controller.abort(new Error('longer than may be passed on'));
        },
        onResponseEnd: end,
        onResponseError(_controller, error) {
          signal.removeEventListener('abort', giveUp);
          reject(error);
        },
      },
    );
  });
}

const optionsOf = ({ method, path, headers, body }: Pick<WireRequest, 'method' | 'path' | 'headers' | 'body'>) => ({
  method,
  path,
  headers,
  body: body ?? null,
});

/**
 * Opens the way out.
 * @param connector opens connections; a test puts one in its place that loses them
 * @returns a transport over HTTP and HTTPS
 */
export function httpTransport(
  connector: buildConnector.connector = buildConnector({ timeout: CONNECT_TIMEOUT_MS }),
): Transport {
  const shared = new Agent({ ...LIMITS, connect: connector });

  async function sendShared(request: WireRequest): Promise<WholeAnswer> {
    try {
      return await collect(shared, request);
    } catch (error) {
      throw BEFORE_CONNECTED.has(String(codeOf(error))) ? new NotSent() : error;
    }
  }

  async function sendAlone(request: WireRequest): Promise<WholeAnswer> {
    let connections = 0;
    const connect: buildConnector.connector = (options, callback) =>
      connector(options, (...result) => {
        const [error] = result;
        if (error === null) connections += 1;
        // The client would connect again by itself; whether the first connection took the request is not for it to guess.
        if (connections > 1) {
          result[1]?.destroy();
          callback(new Error('A second connection for one request'), null);
        } else callback(...result);
      });
    const client = new Client(request.origin, { ...LIMITS, connect, pipelining: 1 });
    try {
      return await answerOf(await client.request({ ...optionsOf(request), signal: request.signal }));
    } catch (error) {
      throw connections === 0 ? new NotSent() : error;
    } finally {
      void client.destroy();
    }
  }

  return (request) => (request.repeatable ? sendShared(request) : sendAlone(request));
}
