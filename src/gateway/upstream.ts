/** The cloud behind the gateway, simulated or real. */
import type { Session } from '../contract/gateway-api';
import type { GatewayCode } from '../contract/gateway-messages';
import type { RouteMatch } from '../contract/route-table';
import type { Route } from '../contract/routes';
import type { CreatePathMemory } from './create-path';

/** One call, rebuilt from the route table, so everything in it is checked. */
export interface UpstreamRequest {
  match: RouteMatch;
  path: string;
  query: URLSearchParams;
  /** The text to send. */
  body: string | undefined;
  signal: AbortSignal;
}

/** A response read to its end, or to one byte more than may be forwarded. */
export class BufferedResponse {
  constructor(
    readonly status: number,
    /** Only those that are used; names in lower case. */
    readonly headers: Map<string, string>,
    readonly bytes: Uint8Array<ArrayBuffer>,
  ) {}
}

/** Resource Formation requires the client's own ID of each request. */
export const clientIdHeader = ({ service }: Route): Record<string, string> =>
  service === 'rfs' ? { 'client-request-id': crypto.randomUUID() } : {};

/** The cloud could send anything as its request ID. */
export const REQUEST_ID = /^[\w.-]{1,128}$/;

export interface Upstream {
  session: Session;
  /**
   * Sends one call and follows no redirect. A 401 may be retried; a change then carries `DOUBT_HEADER`.
   * @throws NotSent where certainly nothing was sent; any other error means that it may have been
   */
  send(request: UpstreamRequest): Promise<Response | BufferedResponse>;
  /** Where creates go; the document's path if left out. */
  createPath?: CreatePathMemory;
  /** The sandbox's `/__sandbox` endpoints. */
  control?(request: Request): Promise<Response>;
}

/** Nothing left the gateway: the connection was refused, the host is unknown, or there is no token. */
export class NotSent extends Error {
  override name = 'NotSent';
  constructor(
    readonly why: { code: GatewayCode; detail?: string } = { code: 'NOT_SENT' },
    options?: ErrorOptions,
  ) {
    super(why.code, options);
  }
}

/** The cloud's error, or a response that can't be read. `code` and `message` are its own where it had any. */
export class CloudError extends Error {
  override name = 'CloudError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** The cloud's request ID. */
    readonly requestId?: string,
  ) {
    super(message);
  }
}

/** The content coding is unknown, broken, or nested too deeply. */
export class UndecodableResponse extends Error {
  override name = 'UndecodableResponse';
}
