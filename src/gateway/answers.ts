/** Responses that the gateway writes itself, in the form of the contract's `gatewayError`. */
import { ANSWER_HEADER, type GatewayError } from '../contract/gateway-api';
import { type GatewayCode, gatewayMessage } from '../contract/gateway-messages';
import type { CloudRefusal } from './upstream';

const OWN = { 'content-type': 'application/json; charset=utf-8', [ANSWER_HEADER]: 'gateway' };

export function dataAnswer(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: OWN });
}

export interface Refusal {
  status: number;
  outcome: GatewayError['outcome'];
  code: GatewayCode;
  /** Replaces `{detail}` in the code's message. */
  detail?: string;
  headers?: Readonly<Record<string, string>>;
}

export function refusalBody({ outcome, code, detail }: Refusal): string {
  const body: GatewayError = { outcome, error_code: `LAUNCHPAD.${code}`, error_msg: gatewayMessage(code, detail) };
  return JSON.stringify(body);
}

export function refuse(refusal: Refusal): Response {
  return new Response(refusalBody(refusal), { status: refusal.status, headers: { ...OWN, ...refusal.headers } });
}

/** The cloud's own error during sign-in or project selection. */
export function vendorRefusal(refused: CloudRefusal): Response {
  const { status, code, message, requestId } = refused;
  const body: GatewayError = { outcome: 'refused', error_code: code, error_msg: message, request_id: requestId };
  const isClear = status >= 400 && status < 500;
  return dataAnswer(body, isClear ? status : 502);
}

/** An error for a request that certainly never left the gateway. */
export const notSent = (status: number, code: GatewayCode, rest?: Pick<Refusal, 'detail' | 'headers'>): Response =>
  refuse({ status, outcome: 'not-sent', code, ...rest });

export function methodNotAllowed(allowed: readonly string[]): Response {
  const allow = [...new Set(allowed)].join(', ');
  return notSent(405, 'METHOD', { headers: { allow } });
}
