import type { Session } from '../../contract/gateway-api';
import { createdAtMs, hasLtsListeners, type Instance, isSettled } from '../../contract/instance';
import type { ApiError } from './api-error';

/** Milliseconds. */
const INTERVAL_MS: Readonly<Record<Session['mode'], number>> = { cloud: 15_000, sandbox: 2_000 };

/** Huawei Cloud's own tools give up after this time. */
export const SLOW_AFTER_MS = 50 * 60_000;
const SLOW_INTERVAL_MS = 60_000;

/** After a create was accepted, the list may lag by this much. */
export const APPEARING_GRACE_MS = 5 * 60_000;

export interface Accepted {
  /** Epoch milliseconds. */
  acceptedAt: number;
  /** No document says whether a yearly/monthly instance can be read before its order is paid. */
  prepaid: boolean;
}

/** Whether a 404 means "not yet". */
export const isAppearing = (error: ApiError | null, accepted: Accepted | undefined, now: number): boolean =>
  error?.status === 404 &&
  accepted !== undefined &&
  (accepted.prepaid || now - accepted.acceptedAt < APPEARING_GRACE_MS);

export interface Followed {
  mode: Session['mode'];
  /** Null: accepted and not readable yet. Undefined: never read. */
  instance: Pick<Instance, 'status' | 'created_at' | 'cross_vpc_info'> | null | undefined;
  error: ApiError | null;
  /** Epoch milliseconds. */
  acceptedAt: number | undefined;
  now: number;
}

export const isSlow = (ms: number): boolean => ms > SLOW_AFTER_MS;

/** A running instance gets its LTS listeners a little later. */
const isStill = (instance: Pick<Instance, 'status' | 'cross_vpc_info'>): boolean =>
  isSettled(instance.status) && (instance.status !== 'RUNNING' || hasLtsListeners(instance));

/** @returns milliseconds; false to stop */
export function nextReading({ mode, instance, error, acceptedAt, now }: Followed): number | false {
  if (error?.status === 404) return false;
  if (instance === undefined || (instance && isStill(instance))) return false;
  const since = (instance && createdAtMs(instance)) ?? acceptedAt ?? now;
  return isSlow(now - since) ? SLOW_INTERVAL_MS : INTERVAL_MS[mode];
}

/** As `nextReading`, but slower for a list of several pages. */
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
