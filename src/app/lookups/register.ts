/** Registering with LTS: `POST /v2/{project_id}/lts/dms/kafka-instance`. */

import * as z from 'zod/mini';
import { isVendorCode } from '../../contract/error-body';
import type { Session } from '../../contract/gateway-api';
import { type RegisterKafkaRequest, registerKafkaRequest, registerKafkaResponse } from '../../contract/log-service';
import type { Services } from '../services/services';
import { ApiError, isCertainRefusal, toApiError } from './api-error';
import { exchangeCloud } from './http';
import { acceptedBody, dataOf, errorDetails } from './read-response';

/** LTS can't list registrations, so `unknown` stays unknown; the person may send again. */
export type Registration =
  | { kind: 'registered'; requestId: string | undefined }
  | { kind: 'already'; error: ApiError }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'not-sent'; error: ApiError }
  | { kind: 'unknown'; error: ApiError };

/** "The system encountered an internal error", which LTS answers with status 400 as well (its list of error codes). */
export const LTS_INTERNAL_ERROR = 'LTS.0010';

/** Clause boundaries. */
const CLAUSES = /[.,;:!?()。，；：！？（）]|\b(?:and|but|because|since|so|as)\b/i;

/** No code is published for it, so the message must say it explicitly, and of the instance. */
const ALREADY = [
  /\b(?:already\s+(?:been\s+)?registered|registered\s+already)\b/i,
  /\b(?:instance|kafka|registration|record)\b(?!\s+name).*\b(?:(?:is|was|has been) registered|already exists?|exists already|duplicated?)\b/i,
  /\b(?:registration|record) exists\b/i,
  /\bduplicated? (?:\w+ )?(?:instance|kafka|registration|record)\b(?! name)/i,
  /已经?(?:被)?注册|重复注册|实例已经?存在/,
];

/** Negations, conditions, advice. */
const NOT =
  /\b(?:not?|never|none|cannot|unable|if|whether|when|unless|until|only|that|which|must|should|check|before)\b|n['’]t\b|[不未没勿若]|是否|如果|只有|尚/i;

const saysAlready = ({ answeredBy, isInDoubt, code, message }: ApiError): boolean =>
  answeredBy === 'cloud' &&
  // If it was sent twice, the first copy may have registered it.
  !isInDoubt &&
  isVendorCode(code) &&
  message.split(CLAUSES).some((clause) => ALREADY.some((form) => form.test(clause)) && !NOT.test(clause));

/**
 * Sends once. `registered` only if Huawei Cloud's 2xx response names the same instance.
 * @throws ZodError for an invalid body, which is a defect of the form
 */
export async function registerKafka(
  services: Services,
  session: Session,
  request: RegisterKafkaRequest,
): Promise<Registration> {
  const body = z.parse(registerKafkaRequest, request);
  const parameters = { project_id: session.projectId };
  try {
    const response = await exchangeCloud(services, 'registerKafka', { parameters, body, deadlineMs: 'none' });
    const { answeredBy, status } = response;
    const { instance_id: id } = dataOf(response, registerKafkaResponse);
    const { code, message, requestId } = errorDetails(response);
    if (acceptedBody(response) !== undefined && id === body.instance_id) return { kind: 'registered', requestId };
    return {
      kind: 'unknown',
      error: new ApiError({ kind: 'bad-response', status, answeredBy, code, message, requestId }),
    };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.outcome === 'not-sent') return { kind: 'not-sent', error };
    if (saysAlready(error)) return { kind: 'already', error };
    return { kind: isCertainRefusal(error) && error.code !== LTS_INTERNAL_ERROR ? 'refused' : 'unknown', error };
  }
}
