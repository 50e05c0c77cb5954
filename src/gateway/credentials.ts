/** How the requests of one session prove whose they are. Secrets stay inside; nothing of them can be read back. */

import type { WholeAnswer } from './upstream';

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
}

/** All headers of a request, the proof among them. */
export type Proof = Readonly<Record<string, string>>;

export interface Credentials {
  /**
   * @returns all headers of the request
   * @throws NotSent where there is no proof to be had
   */
  prove(request: Unproven): Promise<Proof>;
  /**
   * After a 401, which is meant to be answered before anything is processed (cloud-caller.ts does not rely on it).
   * @param refused the answer
   * @param proof what was refused
   * @returns whether there is another proof now, so that sending once more makes sense
   */
  renew(refused: WholeAnswer, proof: Proof): Promise<boolean>;
  /** Seconds by which the cloud's clock is ahead of ours, once a request was refused for it; else 0. */
  clockOffSeconds(): number;
}
