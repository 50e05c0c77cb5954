/** Routes requests to the gateway's own endpoints under `/api`. */
import { methodNotAllowed } from './answers';
import type { GatewaySession } from './sessions';

export interface Asked {
  readonly request: Request;
  /** As received and undecoded: `node/request-line.ts` has refused what would need decoding. */
  readonly path: string;
}

export interface Visit extends Asked {
  /** Undefined only where a session starts. */
  readonly session: GatewaySession | undefined;
}

type Handler = (visit: Visit) => Response | Promise<Response>;

export interface Address {
  /** For the log, which never holds a path. */
  readonly name: string;
  readonly GET?: Handler;
  readonly POST?: Handler;
  readonly DELETE?: Handler;
}

const METHODS = ['GET', 'POST', 'DELETE'] as const;

/**
 * Calls the endpoint's handler for the method. HEAD runs as GET; Node drops the body.
 * @returns the response, or a 405 with the allowed methods
 */
export function answerAt(address: Address, visit: Visit): Response | Promise<Response> {
  const asked = visit.request.method === 'HEAD' ? 'GET' : visit.request.method;
  const method = METHODS.find((known) => known === asked);
  return (method && address[method]?.(visit)) ?? methodNotAllowed(METHODS.filter((known) => address[known]));
}
