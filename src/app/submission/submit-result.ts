import type { Instance } from '../../contract/instance';
import type { ApiError } from '../lookups/api-error';
import type { Attempt } from './attempt';
import type { NotSent, Refused, Unknown } from './classify-response';
import type { Poll, Settlement } from './settle-attempt';

/** `not-seen`: it may still appear; a new request needs the person's confirmation. */
export type Unsettled = Exclude<Settlement, { kind: 'accepted' }>;

/** Certainly nothing was sent to Huawei Cloud. */
type NothingSent =
  /** Unknown whether the name is free. */
  | { kind: 'not-sent'; reason: 'lookup-failed' | 'no-permit'; error: ApiError }
  /** Private mode, or a full disk. */
  | { kind: 'not-sent'; reason: 'cannot-record' }
  | { kind: 'not-sent'; reason: 'gateway'; attempt: Attempt; outcome: NotSent };

export type SubmitResult =
  | { kind: 'accepted'; attempt: Attempt; instanceId: string }
  /** `attempt.state` is `absent` if an earlier request of it is still unknown. */
  | { kind: 'refused'; attempt: Attempt; outcome: Refused }
  | NothingSent
  /**
   * Nothing was sent. `attempt`: a recent create of ours that the list doesn't show yet. `mayBeOurs`: several instances
   * fit a request of ours that was rejected.
   */
  | { kind: 'name-taken'; instances: Instance[]; mayBeOurs?: boolean; attempt?: Attempt }
  /** Nothing was sent: attempts for this name are open. */
  | { kind: 'blocked'; attempts: Attempt[] }
  /** Nothing was sent: another tab, submission, or person is creating this name. */
  | { kind: 'busy' }
  /** Polling didn't find it. `outcome`: of the request itself. */
  | { kind: 'unsettled'; attempt: Attempt; settlement: Unsettled; outcome: Unknown };

export type SubmitProgress =
  | { phase: 'checking' }
  | { phase: 'preparing' }
  | { phase: 'sending' }
  | { phase: 'settling'; poll: Poll; outcome: Unknown | undefined };
