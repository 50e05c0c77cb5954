/** Writes down how an attempt ended, and reads on where its end is not known. */
import type { Session } from '../../contract/gateway-api';
import type { Instance } from '../../contract/instance';
import { type Attempt, type AttemptState, idsOf, isAsSeen, isOpen, withId } from './attempt';
import type { AttemptDeps } from './attempt-deps';
import { type Accepted, isAnswered, type NotSent, type Outcome, type Refused, type Unknown } from './classify-answer';
import { settleAttempt } from './settle-attempt';
import type { SubmitProgress, SubmitResult, Unsettled } from './submit-result';

/**
 * Writes a record after a send. A write that fails is let go: the record then still says `sending`, which the next start
 * turns into `unknown` and settles by reading. Ids that came into the record meanwhile stay in it.
 */
async function note(deps: AttemptDeps, attempt: Attempt): Promise<Attempt> {
  const before = await deps.store.get(attempt.id).catch(() => undefined);
  const whole = before ? idsOf(before).reduce(withId, attempt) : attempt;
  await deps.store.put(whole).catch(() => undefined);
  return whole;
}

/** The server's words of an outcome, without those of an earlier send. */
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
 * Records a certain outcome.
 * @param attempt its record
 * @param outcome what a send, or reading, came to
 * @param hasDoubt true where an earlier send of the attempt had no certain answer: the refusal of a later one does not
 *   settle that, so the attempt still stands in the way
 * @returns the result for the page
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

/**
 * Records an instance that was found by reading. The words of the send stay: they say why it had to be looked for.
 * @param attempt its record
 * @param looks how often the list was read
 * @returns the result for the page
 */
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

/**
 * An id that comes when nobody waits for it any more is written down all the same: beside the one that was found, there
 * may be two instances.
 */
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
  /** What the send came to, where it was this page that sent it. */
  outcome: Unknown;
  /** A send that is still on its way; a certain answer ends the reading. */
  late?: Promise<Outcome> | undefined;
  onProgress?: ((progress: SubmitProgress) => void) | undefined;
  onLate?: (() => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads what became of an attempt and records it.
 * @param deps the outside world; the attempt's lock is held by the caller
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
    // A later search knows no more of the answer than the first one did.
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
    onLook: (look) => onProgress?.({ phase: 'settling', look, outcome }),
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
