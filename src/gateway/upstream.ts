/** What stands behind the gateway: the simulated cloud, or the real one. */
import type { Session } from '../contract/gateway-api';
import type { GatewayCode } from '../contract/gateway-messages';
import type { RouteMatch } from '../contract/route-table';
import type { Route } from '../contract/routes';
import type { CreatePathMemory } from './create-path';

/** One call, rebuilt from the route table: nothing in it came through unchecked. */
export interface UpstreamRequest {
  match: RouteMatch;
  /** The cloud's path, beginning with a slash. */
  path: string;
  query: URLSearchParams;
  /** The exact text to send, or undefined. */
  body: string | undefined;
  /** Aborted when the call is given up. */
  signal: AbortSignal;
}

/**
 * An answer that was read to its end, or to one byte more than may be passed on. Plain data, because
 * several layers look at its body.
 */
export class WholeAnswer {
  constructor(
    readonly status: number,
    /** The few that are of use; names in lower case. */
    readonly headers: Map<string, string>,
    readonly bytes: Uint8Array<ArrayBuffer>,
  ) {}
}

/** Resource Formation requires an id of each request from whoever sends it. */
export const ownIdOf = ({ service }: Route): Record<string, string> =>
  service === 'rfs' ? { 'client-request-id': crypto.randomUUID() } : {};

export interface Upstream {
  session: Session;
  /**
   * Sends one call and follows no redirect. It is sent once; a second time only after a 401, and what changes
   * something is answered with `DOUBT_HEADER` then.
   * @throws NotSent where certainly nothing was sent; anything else means that it may have been
   */
  send(request: UpstreamRequest): Promise<Response | WholeAnswer>;
  /** Which address creates go to, as the session tells the page; the document's where it is left out. */
  createPath?: CreatePathMemory;
  /** The sandbox's own controls under `/__sandbox/`; the real cloud has none. */
  control?(request: Request): Promise<Response>;
}

/** Nothing left the gateway: the connection was refused, the name of the host is not known, or there is no token. */
export class NotSent extends Error {
  override name = 'NotSent';
  constructor(
    readonly why: { code: GatewayCode; detail?: string } = { code: 'NOT_SENT' },
    options?: ErrorOptions,
  ) {
    super(why.code, options);
  }
}

/** The cloud said no, or something that cannot be read; `message` and `code` are its own words where it had any. */
export class CloudRefusal extends Error {
  override name = 'CloudRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** The cloud's own id of the call. */
    readonly requestId?: string,
  ) {
    super(message);
  }
}

/** The answer came, and is in a coding that cannot be undone: not known, broken, or one within the other without end. */
export class CodedAnswer extends Error {
  override name = 'CodedAnswer';
}
