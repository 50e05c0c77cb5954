import type { BufferedResponse } from './upstream';

export interface WireRequest {
  /** Scheme, host, and port; never from a page. */
  origin: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query, encoded. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
  /** Whether it may be sent twice: it may reuse a connection, and is sent again if that one is dead. */
  repeatable: boolean;
  signal: AbortSignal;
}

/**
 * Sends one request and follows no redirect.
 * @throws NotSent where certainly nothing was sent; UndecodableResponse if the response can't be decoded; any other error means
 *   that it may have been sent
 */
export type Transport = (request: WireRequest) => Promise<BufferedResponse>;
