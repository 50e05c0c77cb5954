/** The gateway's own addresses under `/api`: each is a path and what answers it by method. */
import { methodNotAllowed } from './answers';
import type { GatewayAnswer, GatewayRequest } from './message';
import type { GatewaySession } from './sessions';

/** A request on its way through the gateway. */
export interface Visit {
  readonly request: GatewayRequest;
  /** Undefined only where somebody signs in. */
  readonly session: GatewaySession | undefined;
}

type Handler = (visit: Visit) => GatewayAnswer | Promise<GatewayAnswer>;

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
 * @param visit the request; a HEAD is answered as a GET, and Node leaves the body out
 * @returns the answer, or the 405 that names what the address takes
 */
export function answerAt(address: Address, visit: Visit): GatewayAnswer | Promise<GatewayAnswer> {
  const asked = visit.request.method === 'HEAD' ? 'GET' : visit.request.method;
  const method = METHODS.find((known) => known === asked);
  return (method && address[method]?.(visit)) ?? methodNotAllowed(METHODS.filter((known) => address[known]));
}
