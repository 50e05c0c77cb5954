/**
 * Finds the instance of a create whose response was lost, by polling the list. The name was free when the attempt
 * began, so an instance that has it is newer; time, flavor, VPC, subnet, and user tell ours from another person's.
 */
import type { Session } from '../../contract/gateway-api';
import { createdAtMs, type Instance } from '../../contract/instance';
import { type ApiError, toApiError } from '../lookups/api-error';
import type { Attempt } from './attempt';

export interface SettleDeps {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves early on abort; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Includes failed instances.
   * @throws ApiError
   */
  lookUp(session: Session, name: string, signal?: AbortSignal): Promise<Instance[]>;
}

/** Seconds after the outcome became unknown. */
const POLLS_AT_SECONDS = [2, 5, 10, 20, 40, 60] as const;

/**
 * Milliseconds that an instance's creation time may be before the attempt. Clocks differ; five minutes are harmless
 * because the name was free. With a larger difference, the person is asked.
 */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** A poll that is about to happen. */
export interface Poll {
  /** From 1. */
  number: number;
  of: number;
  /** Epoch milliseconds. */
  at: number;
}

export type Settlement =
  | { kind: 'accepted'; instance: Instance; looks: number }
  /** Not exactly one of the instances with that name fits. */
  | { kind: 'ambiguous'; candidates: Instance[] }
  /** The last poll found nothing; it may still appear. */
  | { kind: 'not-seen' }
  /** The last poll failed. */
  | { kind: 'unreadable'; error: ApiError }
  | { kind: 'cancelled' };

/** Tells apart two creates from one preset; a list may leave the user out. */
export const hasOurUser = ({ asked }: Attempt, { access_user: user }: Instance): boolean =>
  !user || typeof asked?.access_user !== 'string' || user === asked.access_user;

/**
 * For an instance named by a response. Its time doesn't matter, because the ID is the response's; a missing value
 * contradicts nothing.
 */
export const isAsOrdered = (attempt: Attempt, item: Instance): boolean =>
  item.name === attempt.name &&
  (item.product_id ?? attempt.productId) === attempt.productId &&
  (item.vpc_id ?? attempt.vpcId) === attempt.vpcId &&
  (item.subnet_id ?? attempt.subnetId) === attempt.subnetId &&
  hasOurUser(attempt, item);

/** Instances that the attempt must have created; flavor, VPC, and subnet must be present. */
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
  /** Called before each poll. */
  onPoll?: ((poll: Poll) => void) | undefined;
  /** Ends the polling; the attempt stays as it is. */
  signal?: AbortSignal | undefined;
}

/** Never throws. Polls missed while the laptop slept collapse into one. */
export async function settleAttempt(
  deps: SettleDeps,
  session: Session,
  attempt: Attempt,
  { onPoll, signal }: SettleOptions = {},
): Promise<Settlement> {
  const start = deps.now();
  let seen: Settlement = { kind: 'not-seen' };
  for (const [index, seconds] of POLLS_AT_SECONDS.entries()) {
    const at = start + seconds * 1_000;
    const following = start + (POLLS_AT_SECONDS[index + 1] ?? Number.POSITIVE_INFINITY) * 1_000;
    if (deps.now() >= following) continue;
    onPoll?.({ number: index + 1, of: POLLS_AT_SECONDS.length, at });
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
