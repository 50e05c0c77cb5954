/** Node's messages as the gateway's own, without a stream or an object of the web's between them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GatewayAnswer, GatewayRequest } from './message';
import { collectBytes } from './read-body';
import { createUnreadAnswers, type NoteAnswer } from './unread-answers';

/** Answers a request whose line and Host are right. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Longest body, in bytes, that is written as text. */
const ONE_WRITE = 16 * 1024;

const lengthOf = ({ headers }: IncomingMessage): number => Number(headers['content-length'] ?? 0);

class NodeRequest implements GatewayRequest {
  readonly method: string;
  readonly path: string;
  readonly search: string;

  constructor(
    private readonly incoming: IncomingMessage,
    private readonly outgoing: ServerResponse,
  ) {
    const target = incoming.url ?? '/';
    const mark = target.indexOf('?');
    this.method = incoming.method ?? '';
    this.path = mark < 0 ? target : target.slice(0, mark);
    this.search = mark < 0 ? '' : target.slice(mark + 1);
  }

  header(name: string): string | undefined {
    const value = this.incoming.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  whenAnswered(done: () => void): void {
    if (this.outgoing.destroyed) done();
    else this.outgoing.once('close', done);
  }

  read(maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { incoming } = this;
    if (lengthOf(incoming) > maxBytes) return Promise.resolve(undefined);
    // Only now: who asks first whether to send a body at all is told no by every check before.
    if (incoming.headers.expect !== undefined && incoming.httpVersion === '1.1') this.outgoing.writeContinue();
    return new Promise((resolve, reject) => {
      const collected = collectBytes(maxBytes);
      const checkWhole = () => {
        if (!incoming.readableEnded) reject(new Error('The request broke off.'));
      };
      if (incoming.destroyed) checkWhole();
      incoming.on('data', (part: Buffer) => {
        if (!collected.add(part)) resolve(undefined);
      });
      incoming.on('end', () => resolve(collected.bytes()));
      // A connection that dies has no end.
      incoming.on('close', checkWhole);
    });
  }
}

/** A body that was not read to its end stands before the next request of its connection, which therefore is closed. */
const isUnread = (incoming: IncomingMessage): boolean =>
  !incoming.complete && (lengthOf(incoming) > 0 || incoming.headers['transfer-encoding'] !== undefined);

const bytesOf = (body: GatewayAnswer['body']): number => (body === undefined ? 0 : Buffer.byteLength(body));

function write(incoming: IncomingMessage, outgoing: ServerResponse, { status, headers, body }: GatewayAnswer): void {
  if (isUnread(incoming)) outgoing.shouldKeepAlive = false;
  outgoing.writeHead(status, headers);
  // To a HEAD, Node writes the headers alone. As text, a short body leaves together with them in one write; Latin-1 is a
  // byte a character, whatever the bytes mean.
  if (body instanceof Uint8Array && body.byteLength <= ONE_WRITE) {
    const { buffer, byteOffset, byteLength } = body;
    outgoing.end(Buffer.from(buffer, byteOffset, byteLength).toString('latin1'), 'latin1');
  } else outgoing.end(body);
}

/**
 * Makes a listener of a function from request to answer.
 * @param handle never rejects
 * @param noteAnswer bounds what waits for its readers
 */
export const listenerOf =
  (
    handle: (request: GatewayRequest) => Promise<GatewayAnswer>,
    noteAnswer: NoteAnswer = createUnreadAnswers(),
  ): Listener =>
  (incoming, outgoing) => {
    handle(new NodeRequest(incoming, outgoing))
      .then((answer) => {
        if (outgoing.destroyed) return;
        write(incoming, outgoing, answer);
        noteAnswer(outgoing, bytesOf(answer.body));
      })
      // An answer that Node refuses to write ends its own connection, and not the process with every create that runs.
      .catch(() => outgoing.destroy());
  };
