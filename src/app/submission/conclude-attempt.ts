import type { Session } from '../../contract/gateway-api';
import type { Instance } from '../../contract/instance';
import { type Attempt, type AttemptState, idsOf, isAsSeen, isOpen, withId } from './attempt';
import type { AttemptDeps } from './attempt-deps';
import { type Accepted, isAnswered, type NotSent, type Outcome, type Refused, type Unknown } from './classify-response';
import { settleAttempt } from './settle-attempt';
import type { SubmitProgress, SubmitResult, Unsettled } from './submit-result';

/**
 * Keeps IDs that were recorded meanwhile. A failed write is ignored: the record still says `sending`, which the next
 * start turns into `unknown`.
 */
async function note(deps: AttemptDeps, attempt: Attempt): Promise<Attempt> {
  const before = await deps.store.get(attempt.id).catch(() => undefined);
  const whole = before ? idsOf(before).reduce(withId, attempt) : attempt;
  await deps.store.put(whole).catch(() => undefined);
  return whole;
}

/** Replaces the response of an earlier request. */
function withWords(attempt: Attempt, outcome: Outcome): Attempt {
  const { code: _code, message: _message, requestId: _requestId, ...rest } = attempt;
  const id = outcome.requestId !== undefined && { requestId: outcome.requestId };
  if (outcome.kind === 'accepted') return { ...rest, ...id };
  return {
    ...rest,
    ...(outcome.code !== undefined && { code: outcome.code }),
    ...(outcome.message !== undefined && { message: outcome.message }),
    ...(outcome.kind === 'unknown' && outcome.namedId !== undefined && { namedId: outcome.namedId }),
    ...id,
  };
}

/**
 * @param hasDoubt an earlier request had no certain response; the rejection of a later one doesn't resolve that, so the
 *   attempt still blocks
 */
export async function noteOutcome(
  deps: AttemptDeps,
  attempt: Attempt,
  outcome: Accepted | Refused | NotSent,
  hasDoubt = false,
): Promise<SubmitResult> {
  const state = hasDoubt && outcome.kind !== 'accepted' ? 'absent' : outcome.kind;
  const endedAt = deps.now();
  const answeredAt = isAnswered(outcome) ? endedAt : null;
  const ended: Attempt = { ...withWords(attempt, outcome), state, endedAt, answeredAt };
  switch (outcome.kind) {
    case 'accepted': {
      const { instanceId } = outcome;
      return { kind: 'accepted', attempt: await note(deps, { ...ended, instanceId }), instanceId };
    }
    case 'refused':
      return { kind: 'refused', attempt: await note(deps, ended), outcome };
    case 'not-sent':
      return { kind: 'not-sent', reason: 'gateway', attempt: await note(deps, ended), outcome };
  }
}

/** Keeps the response to the request: it says why the instance had to be found by polling. */
export async function noteFound(
  deps: AttemptDeps,
  attempt: Attempt,
  { instance_id: instanceId }: Instance,
  looks: number,
): Promise<SubmitResult> {
  const now = deps.now();
  const found: Attempt = {
    ...attempt,
    state: 'accepted',
    wasUnknown: true,
    instanceId,
    endedAt: now,
    foundAt: now,
    looks,
  };
  return { kind: 'accepted', attempt: await note(deps, found), instanceId };
}

/** Records an ID that comes too late: with the one that was found, there may be two instances. */
async function noteLate(deps: AttemptDeps, attempt: Attempt, outcome: Outcome): Promise<boolean> {
  const isAccepted = outcome.kind === 'accepted';
  const id = isAccepted ? outcome.instanceId : outcome.kind === 'unknown' ? outcome.namedId : undefined;
  const current = await deps.store.get(attempt.id).catch(() => undefined);
  if (id === undefined || !current) return false;
  if (isAccepted && isOpen(current) && isAsSeen(current, attempt)) await noteOutcome(deps, current, outcome);
  else await note(deps, withId(current, id));
  return true;
}

async function noteUnsettled(
  deps: AttemptDeps,
  attempt: Attempt,
  settlement: Unsettled,
  outcome: Unknown,
): Promise<SubmitResult> {
  const state: AttemptState = settlement.kind === 'not-seen' ? 'absent' : 'unknown';
  const ended = await note(deps, { ...attempt, state, endedAt: deps.now() });
  return { kind: 'unsettled', attempt: ended, settlement, outcome };
}

export interface ConcludeOptions {
  /** The outcome of the request. */
  outcome: Unknown;
  /** A request still under way; a certain response ends the polling. */
  late?: Promise<Outcome> | undefined;
  onProgress?: ((progress: SubmitProgress) => void) | undefined;
  onLate?: (() => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * The caller holds the attempt's lock.
 * @returns `accepted`, a late certain outcome, or `unsettled`
 */
export async function concludeSettlement(
  deps: AttemptDeps,
  session: Session,
  attempt: Attempt,
  { outcome, late, onProgress, onLate, signal }: ConcludeOptions,
): Promise<SubmitResult> {
  const endedAt = deps.now();
  const unknown = await note(deps, {
    ...withWords(attempt, outcome),
    state: 'unknown',
    wasUnknown: true,
    endedAt,
    // A later search knows no more about the response.
    answeredAt: attempt.answeredAt ?? (isAnswered(outcome) ? endedAt : null),
  });
  const stop = new AbortController();
  const passOn = () => stop.abort();
  signal?.addEventListener('abort', passOn);
  if (signal?.aborted) passOn();
  let certain: Accepted | Refused | NotSent | undefined;
  void late?.then((answered) => {
    if (answered.kind === 'unknown') return;
    certain = answered;
    stop.abort();
  });
  const settlement = await settleAttempt(deps, session, unknown, {
    onPoll: (poll) => onProgress?.({ phase: 'settling', poll, outcome }),
    signal: stop.signal,
  });
  signal?.removeEventListener('abort', passOn);
  const result = await (settlement.kind === 'accepted'
    ? noteFound(deps, unknown, settlement.instance, settlement.looks)
    : certain
      ? noteOutcome(deps, unknown, certain, attempt.wasUnknown)
      : noteUnsettled(deps, unknown, settlement, outcome));
  void late?.then(async (answered) => (await noteLate(deps, unknown, answered)) && onLate?.());
  return result;
}
