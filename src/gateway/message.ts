/**
 * A request of the page and its answer, as everything between the socket and the cloud sees them. Plain data on purpose:
 * the web's `Request`, `Response` and `Headers` were a third of what a call costs.
 */

export interface GatewayRequest {
  readonly method: string;
  /** As it came: nothing is decoded, and what would need decoding was refused before (request-line.ts). */
  readonly path: string;
  /** The query as it came, without the question mark. */
  readonly search: string;
  /**
   * @param name in lower case
   * @returns undefined where it is missing; one that stands several times is joined by commas
   */
  header(name: string): string | undefined;
  /**
   * Reads the body, once.
   * @param maxBytes the cap
   * @returns the bytes, or undefined where there are more than the cap
   * @throws where it breaks off
   */
  read(maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * Tells when the answer has left, or cannot any more. Missing where there is no connection: it has left once it is given.
   * @param done called once
   */
  whenAnswered?(done: () => void): void;
}

export interface GatewayAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where there is none. */
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}
