/**
 * No pipelining: a request sent before the previous response has left, or after one that closes the connection, isn't
 * run. Its own response might never be sent, and a create would go unreported. No browser or known proxy does this.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

interface Turn {
  request: IncomingMessage;
  response: ServerResponse;
  followers: number;
}

/** Node holds each until its connection closes. */
const MAX_FOLLOWERS = 16;

export interface PipelineGuard {
  /** @returns whether the request may run; if not, its connection closes after the current response */
  begin(request: IncomingMessage, response: ServerResponse): boolean;
  /** Whether a complete request of the connection is being answered. */
  isResponding(socket: object): boolean;
  /** @returns false if no response is being written */
  closeAfterResponse(socket: object): boolean;
}

/** @param server after it stops listening, each connection gets no further request */
export function createPipelineGuard(server: Server): PipelineGuard {
  const turns = new WeakMap<object, Turn>();
  return {
    begin(request, response) {
      const { socket } = request;
      const before = turns.get(socket);
      if (before) {
        before.followers += 1;
        before.response.shouldKeepAlive = false;
        // Stop reading, so that the backlog stays small.
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
    isResponding(socket) {
      const turn = turns.get(socket);
      return turn !== undefined && !turn.response.writableFinished && turn.request.complete;
    },
    closeAfterResponse(socket) {
      const response = turns.get(socket)?.response;
      if (!response?.headersSent) return false;
      response.shouldKeepAlive = false;
      return true;
    },
  };
}
