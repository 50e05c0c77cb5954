/** How a session's requests are authorized. Secrets can't be read back. */

import type { BufferedResponse } from './upstream';

export interface UnsignedRequest {
  method: string;
  /** The service's host and port, as in `Host`. */
  host: string;
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
  /** Calls of the account rather than of a project. */
  isGlobal: boolean;
}

/** All headers of a request, including those that authorize it. */
export type AuthorizedHeaders = Readonly<Record<string, string>>;

export interface Credentials {
  /** @throws NotSent if there are no valid credentials */
  authorize(request: UnsignedRequest): Promise<AuthorizedHeaders>;
  /**
   * Handles a 401. It should come before anything is processed, but cloud-client.ts doesn't rely on that.
   * @returns whether there are new credentials to retry with
   */
  renew(refused: BufferedResponse, proof: AuthorizedHeaders): Promise<boolean>;
  /** By how much the cloud's clock is ahead, once it has refused a request for it; otherwise 0. */
  clockOffSeconds(): number;
}
