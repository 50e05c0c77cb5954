/** Deleting a failed instance: `DELETE /v2/{project_id}/instances/{instance_id}`. The gateway reads its status first. */

import * as z from 'zod/mini';
import { isVendorCode } from '../../contract/error-body';
import type { Session } from '../../contract/gateway-api';
import type { Services } from '../services/services';
import { ApiError, isCertainRefusal, toApiError } from './api-error';
import { exchangeCloud } from './http';
import { dataOf, wordsOf } from './read-answer';

/** How a deletion ended; `unknown` is settled by reading the instance. */
export type Deletion =
  | { kind: 'deleted' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'not-sent'; error: ApiError }
  | { kind: 'unknown'; error: ApiError };

/**
 * Deletes an instance whose creation failed, once.
 * @param session whose project
 * @param id the instance's id
 * @returns `deleted` also where the cloud says that there is no such instance any more; throws nothing
 */
export async function deleteFailedInstance(services: Services, session: Session, id: string): Promise<Deletion> {
  const parameters = { project_id: session.projectId, instance_id: id };
  try {
    const answer = await exchangeCloud(services, 'deleteInstance', { parameters, deadlineMs: 'none' });
    const { status, answeredBy } = answer;
    const isDone = status >= 200 && status < 300;
    const isGone = status === 404 && isVendorCode(wordsOf(answer).code);
    if (answeredBy === 'cloud' && (isDone || isGone)) return { kind: 'deleted' };
    // Throws with the answer's words.
    if (!isDone) dataOf(answer, z.unknown());
    // A 2xx that the cloud did not mark says nothing.
    return { kind: 'unknown', error: new ApiError({ kind: 'bad-response', status }) };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
    return { kind: isCertainRefusal(error) ? 'refused' : 'unknown', error };
  }
}
