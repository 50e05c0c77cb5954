/** Registering with LTS: `POST /v2/{project_id}/lts/dms/kafka-instance`. */
import * as z from 'zod/mini';
import { isVendorCode } from '../../contract/error-body';
import type { Session } from '../../contract/gateway-api';
import { type RegisterKafkaRequest, registerKafkaRequest, registerKafkaResponse } from '../../contract/log-service';
import { ApiError, isCertainRefusal, toApiError } from './api-error';
import { exchangeCloud } from './http';
import { dataOf, wordsOf } from './read-answer';
import { hasRepeatedKeys } from './repeated-keys';

/**
 * How one send of a registration ended. LTS has no call that reads registrations, so an unknown one cannot be settled: the
 * person is told so and may send it again.
 */
export type Registration =
  | { kind: 'registered'; requestId: string | undefined }
  /** LTS says that the instance is registered already. */
  | { kind: 'already'; error: ApiError }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'not-sent'; error: ApiError }
  | { kind: 'unknown'; error: ApiError };

/** "The system encountered an internal error", which LTS answers with status 400 as well (its list of error codes). */
const INTERNAL_ERROR = 'LTS.0010';

/** No code is published for it. What does not exist, or is not registered, says the opposite. */
const ALREADY =
  /\balready\b|\b(?:is|was|has been|been) registered\b|\b(?:instance|kafka|registration|record)\b[^.]*\bexists\b|\bduplicated?\b|已经?(?:被)?(?:注册|存在)|重复/i;
const NOT = /\bnot\s+(?:\w+\s+)?(?:exist|registered)|n['’]t\s+exist|\bnon-?exist|(?:不|未)(?:存在|注册)/i;

const saysAlready = ({ answeredBy, code, message }: ApiError): boolean =>
  answeredBy === 'cloud' && isVendorCode(code) && ALREADY.test(message) && !NOT.test(message);

/**
 * Registers an instance, once.
 * @param session whose project
 * @param request the body; `connect_info` is `{}` without SASL
 * @returns `registered` only for a 2xx answer of the cloud that names the same instance, and nothing else
 * @throws ZodError for a body that the contract refuses, which is a defect of the form
 */
export async function registerKafka(session: Session, request: RegisterKafkaRequest): Promise<Registration> {
  const body = z.parse(registerKafkaRequest, request);
  const parameters = { project_id: session.projectId };
  try {
    const answer = await exchangeCloud('registerKafka', { parameters, body, deadlineMs: 'none' });
    const { answeredBy, status } = answer;
    const { instance_id: id } = dataOf(answer, registerKafkaResponse);
    const { code, message, requestId } = wordsOf(answer);
    const isPlain = answer.body.readable && !hasRepeatedKeys(answer.body.text) && code === undefined;
    if (answeredBy === 'cloud' && isPlain && id === body.instance_id) return { kind: 'registered', requestId };
    return {
      kind: 'unknown',
      error: new ApiError({ kind: 'bad-response', status, answeredBy, code, message, requestId }),
    };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
    if (saysAlready(error)) return { kind: 'already', error };
    return { kind: isCertainRefusal(error) && error.code !== INTERNAL_ERROR ? 'refused' : 'unknown', error };
  }
}
