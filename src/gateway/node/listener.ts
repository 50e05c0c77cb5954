/** Converts Node's messages to and from the web's. The body is read on demand; the response is written as a whole. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway';
import { createUnreadResponses, type NoteResponse } from './unread-responses';

/**
 * For a request whose line and Host were checked; `origin` is the console's own, for example `http://127.0.0.1:8787`.
 */
export type Listener = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

const lengthOf = ({ headers }: IncomingMessage): number => Number(headers['content-length'] ?? 0);

function bodyOf(incoming: IncomingMessage, outgoing: ServerResponse): ReadableStream<Uint8Array> {
  let parts: AsyncIterator<Buffer> | undefined;
  function begin(): AsyncIterator<Buffer> {
    // Only now: a client that asks first is refused by all checks before it sends a body.
    if (incoming.headers.expect !== undefined && incoming.httpVersion === '1.1') outgoing.writeContinue();
    // The response still needs the connection.
    return incoming.iterator({ destroyOnReturn: false });
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        parts ??= begin();
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts?.return?.();
        incoming.resume();
      },
    },
    { highWaterMark: 0 },
  );
}

function webRequest(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Request {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, value = ''] of Object.entries(incoming.headers)) headers.set(name, [value].flat().join(', '));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(origin + url, {
    method,
    headers,
    ...(hasBody && { body: bodyOf(incoming, outgoing), duplex: 'half' as const }),
  });
}

/** The rest of an unread body would precede the connection's next request, so the connection is closed. */
const isUnread = (incoming: IncomingMessage): boolean =>
  !incoming.complete && (lengthOf(incoming) > 0 || incoming.headers['transfer-encoding'] !== undefined);

/** Statuses without a body. */
const BODILESS = new Set([204, 304]);

/**
 * @param handler never rejects
 * @param noteResponse limits unread responses
 */
export function listenerOf(handler: Gateway, noteResponse: NoteResponse = createUnreadResponses()): Listener {
  async function handle(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<void> {
    const completed = new Promise<void>((resolve) => {
      if (outgoing.destroyed) resolve();
      else outgoing.once('close', resolve);
    });
    const [path = ''] = (incoming.url ?? '/').split('?', 1);
    const response = await handler(webRequest(incoming, outgoing, origin), { path, completed });
    const body = new Uint8Array(await response.arrayBuffer());
    if (outgoing.destroyed) return;
    if (isUnread(incoming)) outgoing.shouldKeepAlive = false;
    const headers = Object.fromEntries(response.headers);
    if (!BODILESS.has(response.status)) headers['content-length'] = String(body.byteLength);
    outgoing.writeHead(response.status, headers);
    outgoing.end(body);
    noteResponse(outgoing, body.byteLength);
  }

  return (incoming, outgoing, origin) => {
    // A response that Node refuses to write ends its connection, not the process and its running creates.
    handle(incoming, outgoing, origin).catch(() => outgoing.destroy());
  };
}
