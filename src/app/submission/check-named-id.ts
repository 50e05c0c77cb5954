/** An accepted create names an instance: whether it is the one that was ordered is looked at once, before it is believed. */
import type { Session } from '../../contract/gateway-api';
import { toApiError } from '../lookups/api-error';
import { type Attempt, idsOf, isAsSeen, withId } from './attempt';
import type { AttemptDeps } from './attempt-deps';
import type { Outcome } from './classify-answer';
import { isAsOrdered } from './settle-attempt';

/**
 * Reads the instance of an accepted outcome. Its id is written down first, so that it is not lost with the page.
 * @param deps the outside world
 * @param attempt its record, in state `sending`
 * @param outcome what a send came to; all others pass as they are
 * @returns the same outcome where the id is that of an instance as ordered, else `unknown`: then the name decides
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
  // An answer that comes late says nothing of a send that came after it.
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
