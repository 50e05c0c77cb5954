/** What pressing Create can end with, and what it says on the way: closed unions for the Review page. */
import type { Instance } from '../../contract/instance';
import type { ApiError } from '../lookups/api-error';
import type { Attempt } from './attempt';
import type { NotSent, Refused, Unknown } from './classify-answer';
import type { Look, Settlement } from './settle-attempt';

/** Reading did not settle it. `not-seen`: it may still appear; sending again needs the person's word. */
export type Unsettled = Exclude<Settlement, { kind: 'accepted' }>;

/** Nothing left for the cloud, certainly. `error` says why, where a call failed. */
type NothingSent =
  /** The look-up of the name failed, so nobody knows whether it is free. */
  | { kind: 'not-sent'; reason: 'lookup-failed' | 'no-permit'; error: ApiError }
  /** The record could not be written (private mode, full disk). */
  | { kind: 'not-sent'; reason: 'cannot-record' }
  /** The gateway says so. */
  | { kind: 'not-sent'; reason: 'gateway'; attempt: Attempt; outcome: NotSent };

export type SubmitResult =
  | { kind: 'accepted'; attempt: Attempt; instanceId: string }
  /** `attempt.state` is `absent` where an earlier send of it is still unaccounted for. */
  | { kind: 'refused'; attempt: Attempt; outcome: Refused }
  | NothingSent
  /**
   * Nothing was sent. `attempt` is an own creation of a moment ago that the list does not show yet; `mayBeOurs` = more
   * than one of the instances fits an own send that was refused.
   */
  | { kind: 'name-taken'; instances: Instance[]; mayBeOurs?: boolean; attempt?: Attempt }
  /** Nothing was sent: earlier attempts for this name are open. Settle them, or confirm them by their ids. */
  | { kind: 'blocked'; attempts: Attempt[] }
  /** Nothing was sent: another tab, another submission of this page, or another person is creating this name. */
  | { kind: 'busy' }
  /** It was sent, its outcome is unknown, and reading did not settle it. `outcome` is what the send itself came to. */
  | { kind: 'unsettled'; attempt: Attempt; settlement: Unsettled; outcome: Unknown };

export type SubmitProgress =
  /** Reading what is recorded and whether the name is free. */
  | { phase: 'checking' }
  /** Permit and record. */
  | { phase: 'preparing' }
  /** The request is on its way. */
  | { phase: 'sending' }
  /** The outcome is unknown and is being read from the list. */
  | { phase: 'settling'; look: Look; outcome: Unknown | undefined };
