/** How the requests of one session prove whose they are. Secrets stay inside; nothing of them can be read back. */

/** A request without its proof. */
export interface Unproven {
  method: string;
  /** The service's host with its port, as the header `Host` has it. */
  host: string;
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
  /** Enterprise projects are of the account, everything else is of a project. */
  isGlobal: boolean;
  signal: AbortSignal;
}

export interface Credentials {
  /**
   * All headers of the request, the proof among them.
   * @throws NotSent where there is no proof to be had
   */
  prove(request: Unproven): Promise<Record<string, string>>;
  /**
   * After a 401, which is answered before anything is processed.
   * @returns whether the proof is another one now, so that sending once more makes sense
   */
  renew(refused: Response, signal: AbortSignal): Promise<boolean>;
  /** Seconds by which the cloud's clock is ahead of ours, once a request was refused for it; else 0. */
  clockOffSeconds(): number;
}
