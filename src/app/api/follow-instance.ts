/** How often an instance is read while it changes. Pure, so that the rules can be tested without waiting. */
import type { Session } from '../../contract/gateway-api';
import { createdAtMs, type Instance, isSettled } from '../../contract/instance';
import type { ApiError } from './api-error';

/** Milliseconds between two readings. The simulated cloud is quick and costs nothing. */
const INTERVAL_MS: Readonly<Record<Session['mode'], number>> = { cloud: 15_000, sandbox: 2_000 };

/** After this age a creation is followed at the slow pace (the vendor's own tools give up here; we do not). */
export const SLOW_AFTER_MS = 50 * 60_000;
const SLOW_INTERVAL_MS = 60_000;

/** For this long after a create was accepted, "no such instance" means that the list has not caught up. */
export const APPEARING_GRACE_MS = 5 * 60_000;

/**
 * Whether a 404 means "not there yet".
 * @param error what the last reading threw
 * @param acceptedAt epoch milliseconds at which the create was accepted, where this browser knows it
 * @param now epoch milliseconds
 */
export const isAppearing = (error: ApiError | null, acceptedAt: number | undefined, now: number): boolean =>
  error?.status === 404 && acceptedAt !== undefined && now - acceptedAt < APPEARING_GRACE_MS;

/** What is known when the next reading is planned. */
export interface Followed {
  mode: Session['mode'];
  /** Null: accepted a moment ago and not readable yet. Undefined: never read. */
  instance: Pick<Instance, 'status' | 'created_at'> | null | undefined;
  error: ApiError | null;
  acceptedAt: number | undefined;
  now: number;
}

/**
 * When to read again.
 * @returns milliseconds, or false where nothing moves any more
 */
export function nextReading({ mode, instance, error, acceptedAt, now }: Followed): number | false {
  if (error?.status === 404) return false;
  if (instance === null) return INTERVAL_MS[mode];
  if (instance === undefined || isSettled(instance.status)) return false;
  const since = createdAtMs(instance) ?? acceptedAt ?? now;
  return now - since > SLOW_AFTER_MS ? SLOW_INTERVAL_MS : INTERVAL_MS[mode];
}

/**
 * When to read the whole list again: as soon as for one instance, but slower the more pages it has.
 * @param instances the list
 * @returns milliseconds, or false where every instance is settled
 */
export function nextListReading(
  mode: Session['mode'],
  instances: readonly Instance[] | undefined,
  now: number,
): number | false {
  const intervals = (instances ?? []).flatMap((instance) => {
    const next = nextReading({ mode, instance, error: null, acceptedAt: undefined, now });
    return next === false ? [] : [next];
  });
  if (intervals.length === 0) return false;
  return Math.min(...intervals) * Math.max(1, Math.ceil((instances?.length ?? 0) / 50));
}
