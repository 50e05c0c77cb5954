/**
 * What to do after 429: the service asks for patience, and nothing was created. The page may send again by itself, at
 * most three sends an attempt and only when the wait is short; everything else is the person's to start.
 */

/** Sends of one attempt that may happen without the person pressing a button again. */
export const MAX_SENDS = 3;

/** The longest wait that the page counts down by itself, in seconds. */
export const LONGEST_WAIT_SECONDS = 60;

/** Where the service names no time: this long after the first send, twice as long after the second. */
const USUAL_WAIT_SECONDS = 5;

export type ThrottlePlan =
  /** Count down, then send. */
  | { kind: 'count-down'; seconds: number }
  /** Tell the time, if there is one, and wait for the person. */
  | { kind: 'person'; seconds: number | undefined };

/**
 * @param sends how many sends the attempt has had
 * @param retryAfterSeconds what the answer's `Retry-After` says, already read; undefined where it says nothing usable
 * @param spread 0 to 1, at random: up to a fifth is added, so that pages that were refused together do not return together
 */
export function throttlePlan(sends: number, retryAfterSeconds: number | undefined, spread: number): ThrottlePlan {
  const asked = retryAfterSeconds ?? USUAL_WAIT_SECONDS * 2 ** (sends - 1);
  if (sends >= MAX_SENDS || asked > LONGEST_WAIT_SECONDS) return { kind: 'person', seconds: retryAfterSeconds };
  return { kind: 'count-down', seconds: Math.ceil(Math.max(1, asked) * (1 + spread / 5)) };
}
