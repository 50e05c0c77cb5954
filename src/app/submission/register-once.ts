/**
 * Lock, record, one request, record. The outcome takes earlier requests into account: "registered already" after a lost
 * response is good news.
 */
import type { Session } from '../../contract/gateway-api';
import type { RegisterKafkaRequest } from '../../contract/log-service';
import type { ApiError } from '../lookups/api-error';
import type { Registration } from '../lookups/register';
import {
  type Earlier,
  earlierOf,
  leftBehind,
  type RegistrationRecord,
  recordId,
  registrationLock,
} from './registration-record';
import { type RegistrationDeps, recordsOfInstance } from './registration-store';

/** `earlier`: what is known from previous requests. */
export type RegistrationEnd =
  | { kind: 'registered'; requestId: string | undefined; earlier: Earlier }
  /** LTS says that the instance is registered already. */
  | { kind: 'already'; error: ApiError; earlier: Earlier }
  | { kind: 'refused' | 'unknown'; error: ApiError; earlier: Earlier }
  /** Nothing was sent; without `error`, by this page's own decision. */
  | { kind: 'not-sent'; reason: 'gateway'; error: ApiError; earlier: Earlier }
  | { kind: 'not-sent'; reason: 'cannot-record' | 'busy' | 'sent-before'; error?: undefined; earlier: Earlier };

export interface EndedPress {
  end: RegistrationEnd;
  /** Requests by this person for this instance so far. */
  sends: number;
  /** Epoch milliseconds; `answeredAt` only if LTS responded. */
  askedAt: number;
  answeredAt: number | undefined;
}

function stateAfter(kind: Registration['kind'], before: Earlier): Earlier {
  if (kind === 'registered') return 'registered';
  if (kind === 'already') return before === 'registered' ? before : 'likely';
  return kind === 'unknown' && before === 'none' ? 'unknown' : before;
}

const nothingSent = (
  reason: 'cannot-record' | 'busy' | 'sent-before',
  earlier: Earlier,
  askedAt: number,
): EndedPress => ({
  end: { kind: 'not-sent', reason, earlier },
  sends: 0,
  askedAt,
  answeredAt: undefined,
});

async function registerLocked(
  deps: RegistrationDeps,
  session: Session,
  request: RegisterKafkaRequest,
  isUnasked: boolean,
): Promise<EndedPress> {
  const askedAt = deps.now();
  const { instance_id: instanceId } = request;
  const id = recordId(session, instanceId);
  let earlier: Earlier = 'none';
  let record: RegistrationRecord;
  try {
    // We hold the lock, so `sending` records are of pages that ended.
    const known = (await recordsOfInstance(deps, session, instanceId)).map((one) =>
      one.state === 'sending' ? leftBehind(one) : one,
    );
    earlier = earlierOf(known);
    if (isUnasked && known.length > 0) return nothingSent('sent-before', earlier, askedAt);
    const own = known.find((one) => one.id === id);
    const before = own?.state ?? 'none';
    const { mode, region, projectId, who } = session;
    record = {
      ...{ id, mode, region, projectId, who, instanceId, before },
      state: 'sending',
      sends: (own?.sends ?? 0) + 1,
      sentAt: askedAt,
      knownAt: own?.knownAt ?? askedAt,
    };
    await deps.records.put([record]);
  } catch {
    return nothingSent('cannot-record', earlier, askedAt);
  }
  const end = await deps.register(session, request);
  const now = deps.now();
  const own: Earlier = record.before === 'sending' ? 'unknown' : record.before;
  const state = stateAfter(end.kind, own);
  const settled = { ...record, state, knownAt: state === own && own !== 'unknown' ? record.knownAt : now };
  // A failed write is ignored: the record still says that it was sent.
  await deps.records.put([settled]).catch(() => undefined);
  const told: RegistrationEnd = end.kind === 'not-sent' ? { ...end, reason: 'gateway', earlier } : { ...end, earlier };
  const isAnswered =
    end.kind === 'registered' || (end.error.status !== undefined && end.error.answeredBy !== 'gateway');
  return { end: told, sends: record.sends, askedAt, answeredAt: isAnswered ? now : undefined };
}

/**
 * @param isUnasked without a click: then nothing is sent if this browser has ever sent a registration of the instance
 * @throws ZodError for an invalid body, nothing else
 */
export async function registerOnce(
  deps: RegistrationDeps,
  session: Session,
  request: RegisterKafkaRequest,
  { isUnasked = false }: { isUnasked?: boolean } = {},
): Promise<EndedPress> {
  const lock = registrationLock(session, request.instance_id);
  let hasBegun = false;
  try {
    const held = await deps.locks.tryRun(lock, () => {
      hasBegun = true;
      return registerLocked(deps, session, request, isUnasked);
    });
    return held.ran ? held.value : nothingSent('busy', 'unknown', deps.now());
  } catch (thrown) {
    // Browsers that block storage block locks too.
    if (hasBegun) throw thrown;
    return nothingSent('cannot-record', 'unknown', deps.now());
  }
}
