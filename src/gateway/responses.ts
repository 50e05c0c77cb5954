/** Responses that the gateway writes itself, in the form of the contract's `gatewayError`. */
import { ANSWER_HEADER, type GatewayError } from '../contract/gateway-api';
import { type GatewayCode, gatewayMessage } from '../contract/gateway-messages';
import type { CloudError } from './upstream';

const OWN = { 'content-type': 'application/json; charset=utf-8', [ANSWER_HEADER]: 'gateway' };

export function jsonResponse(value: unknown, status = 200): Response {
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

export function errorBody({ outcome, code, detail }: Refusal): string {
  const body: GatewayError = { outcome, error_code: `LAUNCHPAD.${code}`, error_msg: gatewayMessage(code, detail) };
  return JSON.stringify(body);
}

export function errorResponse(refusal: Refusal): Response {
  return new Response(errorBody(refusal), { status: refusal.status, headers: { ...OWN, ...refusal.headers } });
}

/** The cloud's own error during sign-in or project selection. */
export function cloudErrorResponse(refused: CloudError): Response {
  const { status, code, message, requestId } = refused;
  const body: GatewayError = { outcome: 'refused', error_code: code, error_msg: message, request_id: requestId };
  const isClear = status >= 400 && status < 500;
  return jsonResponse(body, isClear ? status : 502);
}

/** For a request that certainly never left the gateway. */
export const unsent = (status: number, code: GatewayCode, rest?: Pick<Refusal, 'detail' | 'headers'>): Refusal => ({
  status,
  outcome: 'not-sent',
  code,
  ...rest,
});

export const notSent = (...refusal: Parameters<typeof unsent>): Response => errorResponse(unsent(...refusal));

export function methodNotAllowed(allowed: readonly string[]): Response {
  const allow = [...new Set(allowed)].join(', ');
  return notSent(405, 'METHOD', { headers: { allow } });
}
