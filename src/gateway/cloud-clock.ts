/** The cloud's time: ours, until a request is refused because of it. */

/** Signatures tolerate 15 minutes; a 401 with a smaller difference than this has another cause. */
const SUSPICIOUS_MS = 10 * 60_000;

export interface CloudClock {
  /** Epoch milliseconds, to sign with. */
  now(): number;
  /**
   * Compares a refused request's time with the response's `Date`.
   * @returns whether the difference explains the refusal; if so, the cloud's time is used from now on
   */
  learn(refused: { headers: ReadonlyMap<string, string> }, signedMs: number): boolean;
  /** By how much the cloud is ahead; 0 until it refuses a time. */
  offSeconds(): number;
}

export function cloudClock(now: () => number): CloudClock {
  let offMs = 0;
  return {
    now: () => now() + offMs,
    learn(refused, signedMs) {
      const theirs = Date.parse(refused.headers.get('date') ?? '');
      // Without a readable or clearly different date, the time wasn't the reason.
      if (!(Math.abs(theirs - signedMs) > SUSPICIOUS_MS)) return false;
      offMs = theirs - now();
      return true;
    },
    offSeconds: () => Math.round(offMs / 1000),
  };
}
