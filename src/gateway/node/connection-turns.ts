/**
 * One request at a time on a connection. What comes before the answer to the request before it has left, or behind an
 * answer that closes the connection, is not carried out: its own answer might never leave, and a create among them would
 * be made without a word. No browser sends like that, and no proxy that we know of.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

interface Turn {
  request: IncomingMessage;
  response: ServerResponse;
  /** Requests that came behind it and are not carried out. */
  followers: number;
}

/** Each is kept by Node until its connection is closed. Whoever sends more has no claim to the first answer. */
const MAX_FOLLOWERS = 16;

export interface Turns {
  /**
   * Asks for a connection's turn.
   * @returns whether the request may be carried out; where not, its connection is closed behind the answer before it
   */
  begin(request: IncomingMessage, response: ServerResponse): boolean;
  /** Whether a whole request of the connection is still being answered. */
  isAnswering(socket: object): boolean;
  /**
   * Closes a connection behind the answer that is being written to it.
   * @returns false where there is none, and one may be written
   */
  closeBehindAnswer(socket: object): boolean;
}

/**
 * Makes an empty register.
 * @param server whose connections they are; once it no longer listens, each of them has had its last turn
 */
export function createTurns(server: Server): Turns {
  const turns = new WeakMap<object, Turn>();
  return {
    begin(request, response) {
      const { socket } = request;
      const before = turns.get(socket);
      if (before) {
        before.followers += 1;
        before.response.shouldKeepAlive = false;
        // Nothing more is read, so that what waits here stays small.
        socket.pause();
        if (before.followers > MAX_FOLLOWERS) socket.destroy();
        return false;
      }
      if (!server.listening) {
        socket.destroy();
        return false;
      }
      const turn = { request, response, followers: 0 };
      turns.set(socket, turn);
      response.once('finish', () => {
        if (response.shouldKeepAlive && server.listening) turns.delete(socket);
        else socket.destroySoon();
      });
      return true;
    },
    isAnswering(socket) {
      const turn = turns.get(socket);
      return turn !== undefined && !turn.response.writableFinished && turn.request.complete;
    },
    closeBehindAnswer(socket) {
      const response = turns.get(socket)?.response;
      if (!response?.headersSent) return false;
      response.shouldKeepAlive = false;
      return true;
    },
  };
}
