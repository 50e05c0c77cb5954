/** Answers that the gateway writes itself. Their form is the contract's `gatewayError`, so that one reader suffices. */
import { ANSWER_HEADER, type GatewayError } from '../contract/gateway-api';
import { type GatewayCode, gatewayMessage } from '../contract/gateway-messages';
import type { CloudRefusal } from './upstream';

const OWN = { 'content-type': 'application/json; charset=utf-8', [ANSWER_HEADER]: 'gateway' };

/**
 * An answer with data.
 * @param value sent as JSON
 * @param status HTTP status
 */
export function dataAnswer(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: OWN });
}

/** What the gateway says when it does not pass on an answer of the cloud. */
export interface Refusal {
  status: number;
  outcome: GatewayError['outcome'];
  code: GatewayCode;
  /** What stands for `{detail}` in the message of the code. */
  detail?: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * The body of a refusal.
 * @param refusal what to say
 * @returns JSON text
 */
export function refusalBody({ outcome, code, detail }: Refusal): string {
  const body: GatewayError = { outcome, error_code: `LAUNCHPAD.${code}`, error_msg: gatewayMessage(code, detail) };
  return JSON.stringify(body);
}

/**
 * A refusal as an answer.
 * @param refusal what to say
 */
export function refuse(refusal: Refusal): Response {
  return new Response(refusalBody(refusal), { status: refusal.status, headers: { ...OWN, ...refusal.headers } });
}

/**
 * A refusal of the cloud while somebody signs in or chooses a project, in its own words.
 * @param refused what it said
 */
export function vendorRefusal(refused: CloudRefusal): Response {
  const { status, code, message, requestId } = refused;
  const body: GatewayError = { outcome: 'refused', error_code: code, error_msg: message, request_id: requestId };
  const isClear = status >= 400 && status < 500;
  return dataAnswer(body, isClear ? status : 502);
}

/**
 * A refusal of a request that certainly went no further than the gateway.
 * @param status HTTP status
 * @param code of the message
 * @param rest what differs in the message, further headers
 */
export const notSent = (status: number, code: GatewayCode, rest?: Pick<Refusal, 'detail' | 'headers'>): Response =>
  refuse({ status, outcome: 'not-sent', code, ...rest });

/**
 * The 405 of a path that exists.
 * @param allowed the methods that the path has
 */
export function methodNotAllowed(allowed: readonly string[]): Response {
  const allow = [...new Set(allowed)].join(', ');
  return notSent(405, 'METHOD', { headers: { allow } });
}
