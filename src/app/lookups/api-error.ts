/**
 * Everything that can go wrong between the page and an answer, as one closed union. The vendor's own words, code and
 * request id travel unchanged; wording of our own is chosen where the error is shown.
 */
import { isVendorCode } from '../../contract/error-body';
import type { GatewayError } from '../../contract/gateway-api';

/**
 * - `network`: no answer at all (connection refused, reset, offline)
 * - `timeout`: our own deadline passed
 * - `http`: an answer whose status is not 2xx
 * - `bad-response`: a 2xx answer that cannot be read, or lacks what we need
 */
export type ApiErrorKind = 'network' | 'timeout' | 'http' | 'bad-response';

/** Who wrote the answer: see `ANSWER_HEADER`. */
export type AnsweredBy = 'cloud' | 'gateway' | 'unknown';

interface ApiErrorParts {
  kind: ApiErrorKind;
  status?: number | undefined;
  code?: string | undefined;
  message?: string | undefined;
  requestId?: string | undefined;
  answeredBy?: AnsweredBy | undefined;
  isInDoubt?: boolean | undefined;
  outcome?: GatewayError['outcome'] | undefined;
  retryAfterSeconds?: number | undefined;
}

/** The only error that calls of `src/app/lookups` throw, besides the caller's own abort. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  /** HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** The vendor's (or our gateway's) error code, verbatim. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly answeredBy: AnsweredBy;
  /** The gateway did not send the request exactly once (`DOUBT_HEADER`). */
  readonly isInDoubt: boolean;
  /** What our gateway says about the request, where it answered itself. */
  readonly outcome: GatewayError['outcome'] | undefined;
  /** From `Retry-After`, whole seconds, at least 0. */
  readonly retryAfterSeconds: number | undefined;

  /** @param parts `message` holds the vendor's words verbatim, and is empty where there are none */
  constructor(parts: ApiErrorParts) {
    super(parts.message ?? '');
    this.kind = parts.kind;
    this.status = parts.status;
    this.code = parts.code;
    this.requestId = parts.requestId;
    this.answeredBy = parts.answeredBy ?? 'unknown';
    this.isInDoubt = parts.isInDoubt ?? false;
    this.outcome = parts.outcome;
    this.retryAfterSeconds = parts.retryAfterSeconds;
  }
}

/**
 * Brings whatever was thrown into the union.
 * @param thrown anything
 * @returns the same object where it is an ApiError already, else one of kind `bad-response` (a defect of ours while
 *   reading an answer), whose message is not the vendor's
 */
export const toApiError = (thrown: unknown): ApiError =>
  thrown instanceof ApiError
    ? thrown
    : new ApiError({ kind: 'bad-response', message: thrown instanceof Error ? thrown.message : '' });

/**
 * Whether asking again may help: no answer, an overloaded or broken server.
 * @param error what a call threw
 */
export const isTransient = (error: ApiError): boolean =>
  error.kind === 'network' ||
  error.kind === 'timeout' ||
  (error.kind === 'http' && (error.status === 429 || (error.status ?? 0) >= 500));

/** Statuses with which a request is refused before anything is done. Not 408 and 409, and nothing from 500 on. */
const CERTAIN_REFUSALS = new Set([400, 401, 403, 404, 405, 413, 415, 422, 429]);

/**
 * Whether an answer means that nothing was created or changed, certainly: the cloud itself said so (`ANSWER_HEADER`), with
 * a status that leaves no doubt and a code of Huawei Cloud, to a request that was sent once. Without a code anything in
 * between may have written it.
 * @param answer an answer, or an error that was made of one
 */
export const isCertainRefusal = (answer: {
  status: number | undefined;
  answeredBy: AnsweredBy;
  code: string | undefined;
  isInDoubt: boolean;
}): boolean =>
  answer.answeredBy === 'cloud' &&
  !answer.isInDoubt &&
  CERTAIN_REFUSALS.has(answer.status ?? 0) &&
  isVendorCode(answer.code);
