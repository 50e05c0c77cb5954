/** How often an instance is read while it changes. Pure, so that the rules can be tested without waiting. */
import type { Session } from '../../contract/gateway-api';
import { createdAtMs, hasLtsListeners, type Instance, isSettled } from '../../contract/instance';
import type { ApiError } from './api-error';

/** Milliseconds between two readings. The simulated cloud is quick and costs nothing. */
const INTERVAL_MS: Readonly<Record<Session['mode'], number>> = { cloud: 15_000, sandbox: 2_000 };

/** After this age a creation is followed at the slow pace (the vendor's own tools give up here; we do not). */
export const SLOW_AFTER_MS = 50 * 60_000;
const SLOW_INTERVAL_MS = 60_000;

/** For this long after a create was accepted, "no such instance" means that the list has not caught up. */
export const APPEARING_GRACE_MS = 5 * 60_000;

/** What this browser knows of a create that was accepted. */
export interface Accepted {
  /** Epoch milliseconds. */
  acceptedAt: number;
  /** Ordered yearly/monthly. Whether such an instance can be read before its order is paid is not documented. */
  prepaid: boolean;
}

/**
 * Whether a 404 means "not there yet".
 * @param error what the last reading threw
 * @param accepted the create that made the instance, where this browser knows it
 * @param now epoch milliseconds
 */
export const isAppearing = (error: ApiError | null, accepted: Accepted | undefined, now: number): boolean =>
  error?.status === 404 &&
  accepted !== undefined &&
  (accepted.prepaid || now - accepted.acceptedAt < APPEARING_GRACE_MS);

/** What is known when the next reading is planned. */
export interface Followed {
  mode: Session['mode'];
  /** Null: accepted and not readable yet. Undefined: never read. */
  instance: Pick<Instance, 'status' | 'created_at' | 'cross_vpc_info'> | null | undefined;
  error: ApiError | null;
  /** Epoch milliseconds. */
  acceptedAt: number | undefined;
  now: number;
}

/**
 * Whether a creation takes so long that it is followed at the slow pace.
 * @param ms milliseconds since it began
 */
export const isSlow = (ms: number): boolean => ms > SLOW_AFTER_MS;

/** A running instance still moves until LTS can reach it. */
const isStill = (instance: Pick<Instance, 'status' | 'cross_vpc_info'>): boolean =>
  isSettled(instance.status) && (instance.status !== 'RUNNING' || hasLtsListeners(instance));

/**
 * When to read again.
 * @returns milliseconds, or false where nothing moves any more
 */
export function nextReading({ mode, instance, error, acceptedAt, now }: Followed): number | false {
  if (error?.status === 404) return false;
  if (instance === undefined || (instance && isStill(instance))) return false;
  const since = (instance && createdAtMs(instance)) ?? acceptedAt ?? now;
  return isSlow(now - since) ? SLOW_INTERVAL_MS : INTERVAL_MS[mode];
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
    if (isSettled(instance.status)) return [];
    const next = nextReading({ mode, instance, error: null, acceptedAt: undefined, now });
    return next === false ? [] : [next];
  });
  if (intervals.length === 0) return false;
  return Math.min(...intervals) * Math.max(1, Math.ceil((instances?.length ?? 0) / 50));
}
