/**
 * What the response to a create means. Everything uncertain is `unknown`: a second request after a wrong "nothing
 * happened" costs money.
 */
import { createInstanceResponse } from '../../contract/create-instance';
import { isVendorCode } from '../../contract/error-body';
import type { LaunchpadCode } from '../../contract/gateway-messages';
import { INSTANCE_ID_PATTERN } from '../../contract/ids';
import { isCertainRefusal, toApiError } from '../lookups/api-error';
import {
  type ApiResponse,
  acceptedBody,
  type ErrorDetails,
  errorDetails,
  gatewayOutcome,
} from '../lookups/read-response';

/**
 * - `network`, `timeout`: no answer
 * - `settle-first`: our gateway sent nothing for this request, but an earlier one may have been sent
 * - `lost`: our gateway sent it and got no usable answer
 * - `status`: an answer whose status leaves it open (3xx, 408, 409, 5xx, or one that nobody signed)
 * - `unreadable`: a 2xx answer without a valid instance id
 * - `no-code`: a refusal without a code of Huawei Cloud, which anything in between may have written
 * - `in-doubt`: our gateway did not send it exactly once
 * - `other-id`, `no-id`, `id-unread`: the id of a 2xx answer names another instance, none, or could not be looked at
 * - `name-exists`: the name is taken, probably by our own earlier send
 */
type UnknownReason =
  | 'network'
  | 'timeout'
  | 'settle-first'
  | 'lost'
  | 'status'
  | 'unreadable'
  | 'no-code'
  | 'in-doubt'
  | 'other-id'
  | 'no-id'
  | 'id-unread'
  | 'name-exists';

export type Accepted = { kind: 'accepted'; instanceId: string; requestId?: string };
export type Refused = ErrorDetails & { kind: 'refused'; status: number; retryAfterSeconds: number | undefined };
export type NotSent = ErrorDetails & { kind: 'not-sent' };
/** `namedId`: from a 2xx response. */
export type Unknown = Partial<ErrorDetails> & {
  kind: 'unknown';
  why: UnknownReason;
  status?: number;
  namedId?: string;
};
export type Outcome = Accepted | Refused | NotSent | Unknown;

function acceptedId(answer: ApiResponse): string | undefined {
  const parsed = createInstanceResponse.safeParse(acceptedBody(answer));
  return parsed.success && INSTANCE_ID_PATTERN.test(parsed.data.instance_id) ? parsed.data.instance_id : undefined;
}

export function classifyResponse(answer: ApiResponse): Outcome {
  const { status, answeredBy, retryAfterSeconds } = answer;
  const words = errorDetails(answer);
  const unknown = (why: UnknownReason): Unknown => ({ kind: 'unknown', why, status, ...words });
  if (answeredBy === 'gateway') {
    const outcome = gatewayOutcome(answer);
    if (outcome === 'not-sent') return { kind: 'not-sent', ...words };
    return unknown(outcome === 'settle-first' ? 'settle-first' : 'lost');
  }
  if (status >= 200 && status < 300) {
    const instanceId = acceptedId(answer);
    if (instanceId === undefined) return unknown('unreadable');
    return { kind: 'accepted', instanceId, ...(words.requestId !== undefined && { requestId: words.requestId }) };
  }
  if (isCertainRefusal({ ...answer, ...words })) return { kind: 'refused', status, retryAfterSeconds, ...words };
  if (answer.isInDoubt) return unknown('in-doubt');
  return unknown(
    answeredBy === 'cloud' && status >= 400 && status < 500 && !isVendorCode(words.code) ? 'no-code' : 'status',
  );
}

const SILENT: ReadonlySet<UnknownReason> = new Set(['network', 'timeout', 'settle-first', 'lost']);

/** Whether Huawei Cloud, or a proxy, responded. */
export const isAnswered = (outcome: Outcome): boolean =>
  outcome.kind === 'unknown' ? !SILENT.has(outcome.why) : outcome.kind !== 'not-sent';

/** Whatever was thrown, the request may have been sent. */
export const classifyFailure = (thrown: unknown): Unknown => ({
  kind: 'unknown',
  why: toApiError(thrown).kind === 'timeout' ? 'timeout' : 'network',
});

/** The gateway sent nothing, because someone else is creating the name. */
export const isNameBusy = (outcome: Outcome): outcome is NotSent =>
  outcome.kind === 'not-sent' && outcome.code === ('LAUNCHPAD.NAME_BUSY' satisfies LaunchpadCode);

/** "This instance name already exists." and "Duplicate instance name." (DMS error codes). */
const DUPLICATE_NAME = new Set(['DMS.00400060', 'DMS.00400081']);

export const isDuplicateCode = (code: string | undefined): boolean => DUPLICATE_NAME.has(code ?? '');

export const isDuplicateName = (outcome: Outcome): outcome is Refused =>
  outcome.kind === 'refused' && isDuplicateCode(outcome.code);
