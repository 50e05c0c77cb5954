/** The request itself is never aborted. */
import type { ApiResponse } from '../lookups/read-response';
import type { AttemptDeps } from './attempt-deps';
import { classifyFailure, classifyResponse, type Outcome } from './classify-response';

/** Milliseconds until the page polls instead: for a dead connection; the gateway's own timeout is shorter. */
export const PATIENCE_MS = 90_000;

export interface Sent {
  outcome: Outcome;
  /** After a timeout: the eventual outcome. Never rejects, and may never resolve. */
  late: Promise<Outcome> | undefined;
}

/**
 * @param check verifies an outcome before it counts
 * @returns `unknown` with reason `timeout` after `PATIENCE_MS`
 */
export async function sendOnce(
  deps: Pick<AttemptDeps, 'sleep'>,
  send: () => Promise<ApiResponse>,
  check: (outcome: Outcome) => Promise<Outcome>,
): Promise<Sent> {
  const answered = new AbortController();
  const outcome = send()
    .then(classifyResponse, classifyFailure)
    .then(check)
    .finally(() => answered.abort());
  const timeout: Outcome = { kind: 'unknown', why: 'timeout' };
  const first = await Promise.race([outcome, deps.sleep(PATIENCE_MS, answered.signal).then(() => timeout)]);
  return first === timeout && !answered.signal.aborted
    ? { outcome: timeout, late: outcome }
    : { outcome: await outcome, late: undefined };
}
