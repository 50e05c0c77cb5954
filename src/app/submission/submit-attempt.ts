/**
 * Pressing Create, from the check to the outcome: lock, record, permit, look-up of the name, strict write, one send,
 * classification, and reading where the outcome is unknown. A send happens at one place in this file, once a call.
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
import { isDuplicateCode, isDuplicateName, isNameBusy } from './classify-answer';
import { concludeSettlement, noteFound, noteOutcome } from './conclude-attempt';
import { sendOnce } from './send-once';
import { matchesOf } from './settle-attempt';
import type { SubmitProgress, SubmitResult } from './submit-result';

export interface SubmitOptions {
  onProgress?: ((progress: SubmitProgress) => void) | undefined;
  /** Open attempts for this name, as a person saw them who said that another send is all right. */
  confirmed?: readonly SeenAttempt[] | undefined;
  /**
   * An attempt that was asked to wait (429): this send goes on with it instead of beginning a new one. What the
   * person confirmed for its earlier send holds for this one, so it stands among the confirmed as well.
   */
  resumes?: SeenAttempt | undefined;
  /** A late answer was written down after the end. */
  onLate?: (() => void) | undefined;
  /** Ends the reading after an unknown outcome; never the send itself. */
  signal?: AbortSignal | undefined;
}

/** An instance accepted this recently may still be missing in the list, in milliseconds. */
export const LIST_LAG_MS = 2 * 60_000;

/**
 * Submits a create. A second call for the same request while the first one runs gets the first one's result.
 * @param deps the outside world
 * @param request the wire body, parsed
 * @param session whose project
 * @param options progress, the person's confirmations, cancelling
 * @returns how it ended; every case is in `SubmitResult`
 */
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
  // The password counts as well: who joins would hand theirs on as that of the instance.
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

  // The permit comes before the look-up: a create of the name that the look-up cannot show yet was then sent after the
  // permit was made, and the gateway holds ours back.
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
  const mayBeOurs = own.some((earlier) => (earlier.wasUnknown && earlier.state !== 'accepted') || isBelied(earlier));
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
 * This browser's attempts for a name. Those of others count as well: it may be one person who signed in in another way,
 * and whoever sent it, a second one costs as much. The lock is ours, so one that is still `sending` was left behind by a
 * page that ended.
 */
async function readOwn(deps: AttemptDeps, session: Session, name: string): Promise<Attempt[]> {
  const own = (await deps.store.listOfProject(session)).filter((attempt) => attempt.name === name);
  const left = own.filter(({ state }) => state === 'sending');
  const marked = left.map((attempt): Attempt => ({ ...attempt, state: 'unknown', wasUnknown: true }));
  if (marked.length > 0) await deps.store.put(...marked);
  return own.map((attempt) => marked.find(({ id }) => id === attempt.id) ?? attempt);
}

/**
 * Whether the name speaks against the refusal of an own send: it was free then, and the refusal was for something else. A
 * 429 or a 401 may have been answered after the create was carried out.
 */
const isBelied = ({ state, code }: Attempt): boolean => state === 'refused' && !isDuplicateCode(code);

/** The name exists: by an earlier attempt of ours that was open or refused until now, or otherwise. */
async function nameTaken(
  deps: AttemptDeps,
  own: readonly Attempt[],
  instances: Instance[],
): Promise<SubmitResult | undefined> {
  const known = new Set(own.flatMap(({ state, instanceId }) => (state === 'accepted' ? (instanceId ?? []) : [])));
  const unclaimed = instances.filter(({ instance_id: id }) => !known.has(id));
  let mayBeOurs = false;
  for (const attempt of [...own.filter(isOpen), ...own.filter(isBelied)]) {
    const [match, ...further] = matchesOf(attempt, isOpen(attempt) ? instances : unclaimed);
    if (match && further.length === 0) return noteFound(deps, attempt, match, 1);
    mayBeOurs ||= match !== undefined;
  }
  if (instances.length > 0) return { kind: 'name-taken', instances, mayBeOurs };
  // One that failed and was deleted here is missing for good, and may be ordered anew at once.
  const recent = own.find(
    ({ state, endedAt, deletedAt }) =>
      state === 'accepted' && endedAt !== undefined && !deletedAt && deps.now() - endedAt < LIST_LAG_MS,
  );
  return recent && { kind: 'name-taken', instances: [], attempt: recent };
}

/** What the record says of the answer to its former send does not hold for the next one. */
function withoutAnswer(attempt: Attempt): Attempt {
  const { answeredAt: _answeredAt, namedId, ...rest } = attempt;
  return namedId === undefined ? rest : withId(rest, namedId);
}

/** Writes the attempt before it is sent: the same intention goes on, another body or person begins a new attempt. */
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
