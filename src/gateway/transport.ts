/** The way out to a cloud, over a network or to a sandbox in this process. */
import type { WholeAnswer } from './upstream';

export interface WireRequest {
  /** Scheme, host and port; never from a page. */
  origin: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query as they stand on the wire. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
  /** Whether it may be sent twice: then it may share a connection, and goes out again where a kept one turns out dead. */
  repeatable: boolean;
  signal: AbortSignal;
}

/**
 * Sends one request and follows no redirect.
 * @returns status, the few headers that are of use, and the body
 * @throws NotSent where certainly nothing was sent; CodedAnswer where the answer cannot be read; anything else means that it
 *   may have been sent
 */
export type Transport = (request: WireRequest) => Promise<WholeAnswer>;
