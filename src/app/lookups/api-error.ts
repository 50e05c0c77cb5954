import { isVendorCode } from '../../contract/error-body';
import type { GatewayError } from '../../contract/gateway-api';

/**
 * - `network`: no answer at all (connection refused, reset, offline)
 * - `timeout`: our own deadline passed
 * - `http`: an answer whose status is not 2xx
 * - `bad-response`: a 2xx answer that cannot be read, or lacks what we need
 */
export type ApiErrorKind = 'network' | 'timeout' | 'http' | 'bad-response';

/** See `ANSWER_HEADER`. */
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

/** Besides the caller's own abort, the only error that calls of `lookups` throw. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  /** Undefined without a response. */
  readonly status: number | undefined;
  /** Verbatim. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly answeredBy: AnsweredBy;
  /** The gateway did not send the request exactly once (`DOUBT_HEADER`). */
  readonly isInDoubt: boolean;
  readonly outcome: GatewayError['outcome'] | undefined;
  /** From `Retry-After`; whole seconds, 0 or more. */
  readonly retryAfterSeconds: number | undefined;

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

/** A thrown value that isn't an ApiError is a defect of ours in reading a response: `bad-response`. */
export const toApiError = (thrown: unknown): ApiError =>
  thrown instanceof ApiError
    ? thrown
    : new ApiError({ kind: 'bad-response', message: thrown instanceof Error ? thrown.message : '' });

export const isTransient = (error: ApiError): boolean =>
  error.kind === 'network' ||
  error.kind === 'timeout' ||
  (error.kind === 'http' && (error.status === 429 || (error.status ?? 0) >= 500));

/** Statuses with which a request is rejected before anything is done: without 408, 409, and 5xx. */
const CERTAIN_REFUSALS = new Set([400, 401, 403, 404, 405, 413, 415, 422, 429]);

/**
 * Whether certainly nothing was created or changed: Huawei Cloud itself says so (`ANSWER_HEADER`), with one of its
 * codes, to a request that was sent once. Without a code, a proxy may have written the response.
 */
export const isCertainRefusal = (response: {
  status: number | undefined;
  answeredBy: AnsweredBy;
  code: string | undefined;
  isInDoubt: boolean;
}): boolean =>
  response.answeredBy === 'cloud' &&
  !response.isInDoubt &&
  CERTAIN_REFUSALS.has(response.status ?? 0) &&
  isVendorCode(response.code);
