/** The one send of a submission, with the page's patience. The request itself is never aborted. */
import type { Answer } from '../lookups/read-answer';
import type { AttemptDeps } from './attempt-deps';
import { classifyAnswer, classifyFailure, type Outcome } from './classify-answer';

/**
 * How long the page waits before it begins to read instead, in milliseconds. The gateway's own patience is shorter; this
 * is for a connection to it that died without a sign.
 */
export const PATIENCE_MS = 90_000;

export interface Sent {
  outcome: Outcome;
  /** Where patience ended first: what the send comes to after all. Never rejects, and may never resolve. */
  late: Promise<Outcome> | undefined;
}

/**
 * Sends once.
 * @param deps for the patience
 * @param send sends the create
 * @param check looks at an outcome before it counts
 * @returns what it came to; `unknown` with reason `timeout` where patience ended first
 */
export async function sendOnce(
  deps: Pick<AttemptDeps, 'sleep'>,
  send: () => Promise<Answer>,
  check: (outcome: Outcome) => Promise<Outcome>,
): Promise<Sent> {
  const answered = new AbortController();
  const outcome = send()
    .then(classifyAnswer, classifyFailure)
    .then(check)
    .finally(() => answered.abort());
  const timeout: Outcome = { kind: 'unknown', why: 'timeout' };
  const first = await Promise.race([outcome, deps.sleep(PATIENCE_MS, answered.signal).then(() => timeout)]);
  return first === timeout && !answered.signal.aborted
    ? { outcome: timeout, late: outcome }
    : { outcome: await outcome, late: undefined };
}
