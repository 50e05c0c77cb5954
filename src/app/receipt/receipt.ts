/** What was requested, when, by whom, and with which result. Never contains a secret. */
import type { Session } from '../../contract/gateway-api';
import { type FirstRouteName, pathOf, routes } from '../../contract/routes';
import type { RegisterForm } from '../form/lts/register-form';
import { registerRequestDraft } from '../form/lts/to-register-request';
import { type Attempt, type AttemptState, idsOf } from '../submission/attempt';
import type { EndedPress, RegistrationEnd } from '../submission/register-once';

/** `absent`: polled without finding it; it may still appear. */
export type ReceiptOutcome = Exclude<AttemptState, 'sending'> | 'registered' | 'already';

export interface Receipt {
  action: 'create-instance' | 'register-with-lts';
  sandbox: boolean;
  outcome: ReceiptOutcome;
  name: string;
  instance_id?: string;
  /** Other IDs from responses: each may be an instance that incurs charges. */
  other_ids?: string[];
  /** Of the latest request. */
  request_id?: string;
  error_code?: string;
  error_msg?: string;
  region: string;
  project_id: string;
  who: string;
  /** ISO 8601, UTC. */
  asked_at: string;
  /** Null without a response; missing in records of earlier versions. */
  answered_at?: string | null;
  /** When polling found the instance by its name. */
  found_at?: string;
  /** How often the list was loaded until then. */
  looks?: number;
  /** For example `Europe/Berlin`. */
  time_zone: string;
  /** Requests sent. */
  sends: number;
  /** Without secrets; records of earlier versions have no body. */
  request: { method: string; path: string; body?: Readonly<Record<string, unknown>> };
}

const iso = (ms: number): string => new Date(ms).toISOString();

const requestOf = (name: FirstRouteName, projectId: string, body: Receipt['request']['body']): Receipt['request'] => ({
  method: routes[name].method,
  path: pathOf(name, { project_id: projectId }),
  ...(body && { body }),
});

function answeredAt({ answeredAt: at, wasUnknown, endedAt }: Attempt): Pick<Receipt, 'answered_at'> {
  // Earlier versions recorded only the end, which is the time of the response unless it was lost.
  const known = at === undefined && !wasUnknown ? endedAt : at;
  return known === undefined ? {} : { answered_at: known === null ? null : iso(known) };
}

function otherIds(attempt: Attempt): Pick<Receipt, 'other_ids'> {
  const others = idsOf(attempt).filter((id) => id !== attempt.instanceId);
  return others.length > 0 ? { other_ids: others } : {};
}

export const receiptOfAttempt = (attempt: Attempt, timeZone: string): Receipt => ({
  action: 'create-instance',
  sandbox: attempt.mode === 'sandbox',
  outcome: attempt.state === 'sending' ? 'unknown' : attempt.state,
  name: attempt.name,
  ...(attempt.instanceId !== undefined && { instance_id: attempt.instanceId }),
  ...otherIds(attempt),
  ...(attempt.requestId !== undefined && { request_id: attempt.requestId }),
  ...(attempt.code !== undefined && { error_code: attempt.code }),
  ...(attempt.message !== undefined && { error_msg: attempt.message }),
  region: attempt.region,
  project_id: attempt.projectId,
  who: attempt.who,
  asked_at: iso(attempt.createdAt),
  ...answeredAt(attempt),
  ...(attempt.foundAt !== undefined && { found_at: iso(attempt.foundAt) }),
  ...(attempt.foundAt !== undefined && attempt.looks !== undefined && { looks: attempt.looks }),
  time_zone: timeZone,
  sends: attempt.sends,
  request: requestOf('createInstance', attempt.projectId, attempt.asked),
});

export interface EndedRegistration extends EndedPress {
  /** From the form; the password goes no further. */
  values: RegisterForm;
  hasSasl: boolean;
}

function registrationWords(end: RegistrationEnd) {
  if (end.kind === 'registered') return end.requestId === undefined ? {} : { request_id: end.requestId };
  if (!end.error) return {};
  const { code, message, requestId } = end.error;
  return {
    ...(requestId !== undefined && { request_id: requestId }),
    ...(code !== undefined && { error_code: code }),
    ...(message !== '' && { error_msg: message }),
  };
}

export function receiptOfRegistration(session: Session, ended: EndedRegistration, timeZone: string): Receipt {
  const { values, hasSasl, askedAt, answeredAt, end, sends } = ended;
  const { connect_info: info, ...body } = registerRequestDraft(values, hasSasl);
  const { pwd: _secret, ...kept } = info;
  return {
    action: 'register-with-lts',
    sandbox: session.mode === 'sandbox',
    outcome: end.kind,
    name: values.kafkaName,
    instance_id: values.instanceId,
    ...registrationWords(end),
    region: session.region,
    project_id: session.projectId,
    who: session.who,
    asked_at: iso(askedAt),
    answered_at: answeredAt === undefined ? null : iso(answeredAt),
    time_zone: timeZone,
    sends,
    request: requestOf('registerKafka', session.projectId, { ...body, connect_info: kept }),
  };
}

export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
