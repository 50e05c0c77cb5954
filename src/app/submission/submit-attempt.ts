/**
 * Lock, record, permit, name look-up, strict write, one request, classification, and polling if the outcome is unknown.
 * A request is sent at one place in this file, once a call.
 */
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { Session } from '../../contract/gateway-api';
import type { Instance } from '../../contract/instance';
import { toApiError } from '../lookups/api-error';
import {
  type Attempt,
  canonicalBody,
  isAsSeen,
  isOpen,
  lockName,
  newAttempt,
  type SeenAttempt,
  withId,
} from './attempt';
import type { AttemptDeps } from './attempt-deps';
import { checkNamedId } from './check-named-id';
import { isDuplicateCode, isDuplicateName, isNameBusy } from './classify-response';
import { concludeSettlement, noteFound, noteOutcome } from './conclude-attempt';
import { sendOnce } from './send-once';
import { matchesOf } from './settle-attempt';
import type { SubmitProgress, SubmitResult } from './submit-result';

export interface SubmitOptions {
  onProgress?: ((progress: SubmitProgress) => void) | undefined;
  /** Open attempts for this name that the person has seen and chose to repeat. */
  confirmed?: readonly SeenAttempt[] | undefined;
  /**
   * An attempt that got a 429: this request continues it. It's among the confirmed too, so that the confirmation of its
   * earlier request holds.
   */
  resumes?: SeenAttempt | undefined;
  /** A late response was recorded. */
  onLate?: (() => void) | undefined;
  /** Ends the polling; never the request itself. */
  signal?: AbortSignal | undefined;
}

/** Milliseconds that the list may lag behind a create. */
export const LIST_LAG_MS = 2 * 60_000;

/** A second call for the same request while the first one runs gets its result. */
export function submitAttempt(
  deps: AttemptDeps,
  request: CreateInstanceRequest,
  session: Session,
  options: SubmitOptions = {},
): Promise<SubmitResult> {
  const lock = lockName(session, request.name);
  const running = deps.running.get(lock);
  if (running) return running.isSame(request, session) ? running.result : Promise.resolve({ kind: 'busy' });
  const body = canonicalBody(request);
  // The password counts too: a caller who joins would register the instance with theirs.
  const isSame = (other: CreateInstanceRequest, of: Session): boolean =>
    of.who === session.who && other.password === request.password && canonicalBody(other) === body;
  let hasBegun = false;
  const result = deps.locks
    .tryRun(lock, () => {
      hasBegun = true;
      return submitLocked(deps, request, session, options);
    })
    .then(
      (held): SubmitResult => (held.ran ? held.value : { kind: 'busy' }),
      (thrown: unknown): SubmitResult => {
        // Browsers that forbid storage forbid locks as well.
        if (hasBegun) throw thrown;
        return { kind: 'not-sent', reason: 'cannot-record' };
      },
    )
    .finally(() => deps.running.delete(lock));
  deps.running.set(lock, { isSame, result });
  return result;
}

async function submitLocked(
  deps: AttemptDeps,
  request: CreateInstanceRequest,
  session: Session,
  options: SubmitOptions,
): Promise<SubmitResult> {
  options.onProgress?.({ phase: 'checking' });
  let own: Attempt[];
  try {
    own = await readOwn(deps, session, request.name);
  } catch {
    return { kind: 'not-sent', reason: 'cannot-record' };
  }
  const open = own.filter(isOpen);
  const unconfirmed = open.filter((attempt) => !options.confirmed?.some((seen) => isAsSeen(attempt, seen)));
  if (unconfirmed.length > 0) return { kind: 'blocked', attempts: unconfirmed };

  // The permit comes before the look-up: a create that the look-up can't show yet was then sent after our permit, and
  // the gateway rejects ours.
  let permit: string;
  try {
    permit = await deps.getPermit(session);
  } catch (thrown) {
    return { kind: 'not-sent', reason: 'no-permit', error: toApiError(thrown) };
  }
  let instances: Instance[];
  try {
    instances = await deps.lookUp(session, request.name);
  } catch (thrown) {
    return { kind: 'not-sent', reason: 'lookup-failed', error: toApiError(thrown) };
  }
  const taken = await nameTaken(deps, own, instances);
  if (taken) return taken;

  options.onProgress?.({ phase: 'preparing' });
  let attempt: Attempt;
  try {
    attempt = await record(
      deps,
      request,
      session,
      open,
      own.find((it) => options.resumes && isAsSeen(it, options.resumes)),
    );
  } catch {
    return { kind: 'not-sent', reason: 'cannot-record' };
  }
  options.onProgress?.({ phase: 'sending' });
  const sent = await sendOnce(
    deps,
    () => deps.send(session, request, permit),
    (outcome) => checkNamedId(deps, session, attempt, outcome),
  );
  const mayBeOurs = own.some(
    (earlier) => (earlier.wasUnknown && earlier.state !== 'accepted') || wasRefusedOtherwise(earlier),
  );
  const outcome =
    mayBeOurs && isDuplicateName(sent.outcome)
      ? ({ ...sent.outcome, kind: 'unknown', why: 'name-exists' } as const)
      : sent.outcome;

  if (outcome.kind !== 'unknown') {
    const result = await noteOutcome(deps, attempt, outcome, attempt.wasUnknown);
    return isNameBusy(outcome) ? { kind: 'busy' } : result;
  }
  return concludeSettlement(deps, session, attempt, { ...options, outcome, late: sent.late });
}

/**
 * Other persons' attempts count too: they may be the same person signed in differently. We hold the lock, so `sending`
 * ones are of pages that ended.
 */
async function readOwn(deps: AttemptDeps, session: Session, name: string): Promise<Attempt[]> {
  const own = (await deps.store.listOfProject(session)).filter((attempt) => attempt.name === name);
  const left = own.filter(({ state }) => state === 'sending');
  const marked = left.map((attempt): Attempt => ({ ...attempt, state: 'unknown', wasUnknown: true }));
  if (marked.length > 0) await deps.store.put(...marked);
  return own.map((attempt) => marked.find(({ id }) => id === attempt.id) ?? attempt);
}

/**
 * Whether the name contradicts an earlier rejection: it was free then, and the rejection was for another reason. A 429
 * or 401 may come after the create was carried out.
 */
const wasRefusedOtherwise = ({ state, code }: Attempt): boolean => state === 'refused' && !isDuplicateCode(code);

async function nameTaken(
  deps: AttemptDeps,
  own: readonly Attempt[],
  instances: Instance[],
): Promise<SubmitResult | undefined> {
  const known = new Set(own.flatMap(({ state, instanceId }) => (state === 'accepted' ? (instanceId ?? []) : [])));
  const unclaimed = instances.filter(({ instance_id: id }) => !known.has(id));
  let mayBeOurs = false;
  for (const attempt of [...own.filter(isOpen), ...own.filter(wasRefusedOtherwise)]) {
    const [match, ...further] = matchesOf(attempt, isOpen(attempt) ? instances : unclaimed);
    if (match && further.length === 0) return noteFound(deps, attempt, match, 1);
    mayBeOurs ||= match !== undefined;
  }
  if (instances.length > 0) return { kind: 'name-taken', instances, mayBeOurs };
  // A failed instance that was deleted here may be created again immediately.
  const recent = own.find(
    ({ state, endedAt, deletedAt }) =>
      state === 'accepted' && endedAt !== undefined && !deletedAt && deps.now() - endedAt < LIST_LAG_MS,
  );
  return recent && { kind: 'name-taken', instances: [], attempt: recent };
}

/** Of the previous request. */
function withoutAnswer(attempt: Attempt): Attempt {
  const { answeredAt: _answeredAt, namedId, ...rest } = attempt;
  return namedId === undefined ? rest : withId(rest, namedId);
}

/** Before the request: the same intention continues; another body or person starts a new attempt. */
async function record(
  deps: AttemptDeps,
  request: CreateInstanceRequest,
  session: Session,
  confirmed: readonly Attempt[],
  resumed: Attempt | undefined,
): Promise<Attempt> {
  const bodyHash = await deps.digest(canonicalBody(request));
  const resumable = resumed?.state === 'refused' ? [...confirmed, resumed] : confirmed;
  const same = resumable.find((attempt) => attempt.bodyHash === bodyHash && attempt.who === session.who);
  const now = deps.now();
  const attempt: Attempt = same
    ? { ...withoutAnswer(same), state: 'sending', sends: same.sends + 1 }
    : newAttempt(session, request, { id: deps.newId(), bodyHash, now });
  const others = confirmed.filter(({ id }) => id !== attempt.id);
  await deps.store.put(attempt, ...others.map((other) => ({ ...other, setAsideAt: now })));
  return attempt;
}
