/**
 * Finds out by reading what became of a send whose answer was lost. It never sends anything but reads.
 *
 * The name was free when the attempt began, so whatever carries it now came afterwards; time, flavor, VPC, subnet and user
 * tell ours from somebody else's.
 */
import type { Session } from '../../contract/gateway-api';
import { createdAtMs, type Instance } from '../../contract/instance';
import { type ApiError, toApiError } from '../lookups/api-error';
import type { Attempt } from './attempt';

/** What reading needs from outside. */
export interface SettleDeps {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Instances with exactly this name, failed ones included. Throws ApiError. */
  lookUp(session: Session, name: string, signal?: AbortSignal): Promise<Instance[]>;
}

/** When the list is read, in seconds after the outcome became unknown. */
const LOOKS_AT_SECONDS = [2, 5, 10, 20, 40, 60] as const;

/**
 * How much earlier than the attempt an instance may claim to have been created, in milliseconds. The browser's clock and
 * the cloud's are not the same; five minutes forgive a clock that runs ahead, and are harmless because the name was free
 * when the attempt began. With a clock that is further off, the person is asked.
 */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** One reading of the list that is about to happen. */
export interface Look {
  /** From 1. */
  number: number;
  of: number;
  /** Epoch milliseconds. */
  at: number;
}

export type Settlement =
  | { kind: 'accepted'; instance: Instance; looks: number }
  /** Instances with that name exist, and none or more than one of them is surely ours. */
  | { kind: 'ambiguous'; candidates: Instance[] }
  /** The last reading succeeded and showed nothing; it may still appear. */
  | { kind: 'not-seen' }
  /** The last reading failed, which is not the same as "nothing there". */
  | { kind: 'unreadable'; error: ApiError }
  | { kind: 'cancelled' };

/** Whether its user is the attempt's, by which two orders of one preset may be told apart; a list may leave it out. */
export const hasOurUser = ({ asked }: Attempt, { access_user: user }: Instance): boolean =>
  !user || typeof asked?.access_user !== 'string' || user === asked.access_user;

/**
 * Whether an instance that an answer named can be the one that was ordered. Time says nothing here, because the id is
 * that of the answer; what the instance does not tell contradicts nothing.
 */
export const isAsOrdered = (attempt: Attempt, item: Instance): boolean =>
  item.name === attempt.name &&
  (item.product_id ?? attempt.productId) === attempt.productId &&
  (item.vpc_id ?? attempt.vpcId) === attempt.vpcId &&
  (item.subnet_id ?? attempt.subnetId) === attempt.subnetId &&
  hasOurUser(attempt, item);

/**
 * Picks the instances that an attempt must have created.
 * @param attempt the attempt
 * @param instances instances with its exact name
 * @returns those created after it with the same flavor, VPC and subnet, and no other user; what lacks one of the first
 *   three figures is not among them
 */
export const matchesOf = (attempt: Attempt, instances: readonly Instance[]): Instance[] =>
  instances.filter(
    (item) =>
      item.name === attempt.name &&
      item.product_id === attempt.productId &&
      item.vpc_id === attempt.vpcId &&
      item.subnet_id === attempt.subnetId &&
      hasOurUser(attempt, item) &&
      (createdAtMs(item) ?? Number.NEGATIVE_INFINITY) >= attempt.createdAt - CLOCK_TOLERANCE_MS,
  );

export interface SettleOptions {
  /** Called before each look with the time it happens at. */
  onLook?: ((look: Look) => void) | undefined;
  /** Ends the waiting; the attempt stays as it is. */
  signal?: AbortSignal | undefined;
}

/**
 * Reads the list until the attempt is found or the window is over. Looks that were slept through (a laptop that was
 * closed) are made up for by one.
 * @param deps clock, sleep and the look-up by name
 * @param session whose project
 * @param attempt the attempt, whose outcome is unknown
 * @returns how it ended; throws nothing
 */
export async function settleAttempt(
  deps: SettleDeps,
  session: Session,
  attempt: Attempt,
  { onLook, signal }: SettleOptions = {},
): Promise<Settlement> {
  const start = deps.now();
  let seen: Settlement = { kind: 'not-seen' };
  for (const [index, seconds] of LOOKS_AT_SECONDS.entries()) {
    const at = start + seconds * 1_000;
    const following = start + (LOOKS_AT_SECONDS[index + 1] ?? Number.POSITIVE_INFINITY) * 1_000;
    if (deps.now() >= following) continue;
    onLook?.({ number: index + 1, of: LOOKS_AT_SECONDS.length, at });
    await deps.sleep(Math.max(0, at - deps.now()), signal);
    if (signal?.aborted) return { kind: 'cancelled' };
    if (deps.now() >= following) continue;
    try {
      const candidates = await deps.lookUp(session, attempt.name, signal);
      const named = candidates.find((item) => item.instance_id === attempt.namedId && isAsOrdered(attempt, item));
      const [match, ...further] = named ? [named] : matchesOf(attempt, candidates);
      if (match && further.length === 0) return { kind: 'accepted', instance: match, looks: index + 1 };
      if (match) return { kind: 'ambiguous', candidates };
      seen = candidates.length > 0 ? { kind: 'ambiguous', candidates } : { kind: 'not-seen' };
    } catch (thrown) {
      if (signal?.aborted) return { kind: 'cancelled' };
      if (seen.kind !== 'ambiguous') seen = { kind: 'unreadable', error: toApiError(thrown) };
    }
  }
  return seen;
}
