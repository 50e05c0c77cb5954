import type { Session } from '../../contract/gateway-api';
import { toApiError } from '../lookups/api-error';
import { type Attempt, idsOf, isAsSeen, withId } from './attempt';
import type { AttemptDeps } from './attempt-deps';
import type { Outcome } from './classify-response';
import { isAsOrdered } from './settle-attempt';

/**
 * Verifies the ID of an accepted create, after recording it so that it isn't lost with the page.
 * @returns the outcome if it's the ID of an instance as requested, else `unknown`: then the name decides
 */
export async function checkNamedId(
  deps: Pick<AttemptDeps, 'store' | 'readInstance'>,
  session: Session,
  attempt: Attempt,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.kind !== 'accepted') return outcome;
  const { instanceId, requestId } = outcome;
  const doubt = (why: 'other-id' | 'no-id' | 'id-unread') =>
    ({ kind: 'unknown', why, requestId, namedId: instanceId }) as const;
  const recorded = await deps.store.get(attempt.id).catch(() => undefined);
  // A late response says nothing about a later request.
  const isOfThisSend = recorded?.state === 'sending' && isAsSeen(recorded, attempt);
  const named = isOfThisSend ? idsOf(recorded).reduce(withId, { ...recorded, namedId: instanceId }) : recorded;
  if (named) await deps.store.put(withId(named, instanceId)).catch(() => undefined);
  try {
    const named = await deps.readInstance(session, instanceId);
    return named.instance_id === instanceId && isAsOrdered(attempt, named) ? outcome : doubt('other-id');
  } catch (thrown) {
    return doubt(toApiError(thrown).status === 404 ? 'no-id' : 'id-unread');
  }
}
