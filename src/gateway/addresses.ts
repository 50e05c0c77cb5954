/** The gateway's own addresses under `/api`: each is a path and what answers it by method. */
import { methodNotAllowed } from './answers';
import type { GatewaySession } from './sessions';

/** A request before it is known who asks. */
export interface Asked {
  readonly request: Request;
  /** As it came: nothing is decoded, and what would need decoding was refused before (node/request-line.ts). */
  readonly path: string;
}

/** A request on its way through the gateway. */
export interface Visit extends Asked {
  /** Undefined only where somebody signs in. */
  readonly session: GatewaySession | undefined;
}

type Handler = (visit: Visit) => Response | Promise<Response>;

export interface Address {
  /** In the log; an address itself is never in it. */
  readonly name: string;
  readonly GET?: Handler;
  readonly POST?: Handler;
  readonly DELETE?: Handler;
}

const METHODS = ['GET', 'POST', 'DELETE'] as const;

/**
 * Answers at one of them.
 * @param address where
 * @param visit the request; a HEAD is answered as a GET, and whoever writes it leaves the body out
 * @returns the answer, or the 405 that names what the address takes
 */
export function answerAt(address: Address, visit: Visit): Response | Promise<Response> {
  const asked = visit.request.method === 'HEAD' ? 'GET' : visit.request.method;
  const method = METHODS.find((known) => known === asked);
  return (method && address[method]?.(visit)) ?? methodNotAllowed(METHODS.filter((known) => address[known]));
}
