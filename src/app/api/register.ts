/** Registering with LTS: `POST /v2/{project_id}/lts/dms/kafka-instance`. */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { type RegisterKafkaRequest, registerKafkaRequest, registerKafkaResponse } from '../../contract/log-service';
import { ApiError, isCertainRefusal, toApiError } from './api-error';
import { exchangeCloud } from './http';
import { dataOf, wordsOf } from './read-answer';

/**
 * How a registration ended. LTS has no call that reads registrations, so an unknown one cannot be settled: the person is
 * told so and may send it again.
 */
export type Registration =
  | { kind: 'registered'; requestId: string | undefined }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'not-sent'; error: ApiError }
  | { kind: 'unknown'; error: ApiError };

/**
 * Registers an instance, once. Meant as the `mutationFn` of a mutation; it throws nothing but a ZodError for a body that
 * the contract refuses, which is a defect of the form.
 * @param session whose project
 * @param request the body; `connect_info` is `{}` without SASL
 * @returns `registered` only for a 2xx answer that names the same instance
 */
export async function registerKafka(session: Session, request: RegisterKafkaRequest): Promise<Registration> {
  const body = z.parse(registerKafkaRequest, request);
  const parameters = { project_id: session.projectId };
  try {
    const answer = await exchangeCloud('registerKafka', { parameters, body, deadlineMs: 'none' });
    const { instance_id: id } = dataOf(answer, registerKafkaResponse);
    if (id === body.instance_id) return { kind: 'registered', requestId: wordsOf(answer).requestId };
    return { kind: 'unknown', error: new ApiError({ kind: 'bad-response', answeredBy: 'cloud' }) };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
    const refused = error.outcome === 'refused' || isCertainRefusal(error.status ?? 0, error.answeredBy);
    return { kind: refused ? 'refused' : 'unknown', error };
  }
}
