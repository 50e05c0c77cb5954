/**
 * After 429, nothing was created. The page retries up to three times an attempt, if the wait is short; otherwise the
 * person retries.
 */

export const MAX_SENDS = 3;

/** In seconds. */
export const LONGEST_WAIT_SECONDS = 60;

/** Seconds without `Retry-After`; twice as long after the second request. */
const USUAL_WAIT_SECONDS = 5;

export type ThrottlePlan = { kind: 'count-down'; seconds: number } | { kind: 'person'; seconds: number | undefined };

/** @param spread random, 0 to 1: adds up to a fifth, so that pages don't retry together */
export function throttlePlan(sends: number, retryAfterSeconds: number | undefined, spread: number): ThrottlePlan {
  const asked = retryAfterSeconds ?? USUAL_WAIT_SECONDS * 2 ** (sends - 1);
  if (sends >= MAX_SENDS || asked > LONGEST_WAIT_SECONDS) return { kind: 'person', seconds: retryAfterSeconds };
  return { kind: 'count-down', seconds: Math.ceil(Math.max(1, asked) * (1 + spread / 5)) };
}
