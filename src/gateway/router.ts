/** Routes requests to the gateway's own endpoints under `/api`. */
import { methodNotAllowed } from './responses';
import type { GatewaySession } from './sessions';

export interface GatewayRequest {
  readonly request: Request;
  /** As received and undecoded: `node/request-line.ts` has refused what would need decoding. */
  readonly path: string;
}

export interface SessionRequest extends GatewayRequest {
  /** Undefined only where a session starts. */
  readonly session: GatewaySession | undefined;
}

type Handler = (incoming: SessionRequest) => Response | Promise<Response>;

export interface Endpoint {
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
export function dispatch(endpoint: Endpoint, incoming: SessionRequest): Response | Promise<Response> {
  const requested = incoming.request.method === 'HEAD' ? 'GET' : incoming.request.method;
  const method = METHODS.find((known) => known === requested);
  return (method && endpoint[method]?.(incoming)) ?? methodNotAllowed(METHODS.filter((known) => endpoint[known]));
}
