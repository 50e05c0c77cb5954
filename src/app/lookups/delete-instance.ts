/** `DELETE /v2/{project_id}/instances/{instance_id}`. The gateway allows it for failed instances only. */

import * as z from 'zod/mini';
import { isVendorCode } from '../../contract/error-body';
import type { Session } from '../../contract/gateway-api';
import type { Services } from '../services/services';
import { ApiError, isCertainRefusal, toApiError } from './api-error';
import { exchangeCloud } from './http';
import { dataOf, errorDetails } from './read-response';

/** `unknown`: read the instance. */
export type Deletion =
  | { kind: 'deleted' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'not-sent'; error: ApiError }
  | { kind: 'unknown'; error: ApiError };

/** Sends once and never throws. `deleted` includes "no such instance". */
export async function deleteFailedInstance(services: Services, session: Session, id: string): Promise<Deletion> {
  const parameters = { project_id: session.projectId, instance_id: id };
  try {
    const response = await exchangeCloud(services, 'deleteInstance', { parameters, deadlineMs: 'none' });
    const { status, answeredBy } = response;
    const isDone = status >= 200 && status < 300;
    const isGone = status === 404 && isVendorCode(errorDetails(response).code);
    if (answeredBy === 'cloud' && (isDone || isGone)) return { kind: 'deleted' };
    // Throws.
    if (!isDone) dataOf(response, z.unknown());
    // Not certainly from Huawei Cloud.
    return { kind: 'unknown', error: new ApiError({ kind: 'bad-response', status }) };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
    return { kind: isCertainRefusal(error) ? 'refused' : 'unknown', error };
  }
}
