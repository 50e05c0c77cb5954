/** The cloud's time as far as we know it: our own, until a request was refused for it. */

/** A signature is good for 15 minutes of difference; a 401 with a smaller one than this has another reason. */
const SUSPICIOUS_MS = 10 * 60_000;

export interface CloudClock {
  /** Epoch milliseconds to sign with. */
  now(): number;
  /**
   * Looks at the `Date` of an answer that refused a signature.
   * @param refused the answer
   * @param signedMs the time that was signed
   * @returns whether that time was so far off that it explains the refusal; then the cloud's own is used from now on
   */
  learn(refused: { headers: ReadonlyMap<string, string> }, signedMs: number): boolean;
  /** Seconds by which the cloud is ahead; 0 while it never refused a time. */
  offSeconds(): number;
}

/** @param now the gateway's own time, epoch milliseconds */
export function cloudClock(now: () => number): CloudClock {
  let offMs = 0;
  return {
    now: () => now() + offMs,
    learn(refused, signedMs) {
      const theirs = Date.parse(refused.headers.get('date') ?? '');
      // Without a readable date, or with one that is near the time that was signed, the time was not the reason.
      if (!(Math.abs(theirs - signedMs) > SUSPICIOUS_MS)) return false;
      offMs = theirs - now();
      return true;
    },
    offSeconds: () => Math.round(offMs / 1000),
  };
}
