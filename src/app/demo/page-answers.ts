/** Answers of the gateway inside the page, in the form that the contract gives those of the real one. */
import { ANSWER_HEADER, type GatewayError } from '../../contract/gateway-api';

/**
 * An answer with data.
 * @param value sent as JSON
 * @param status HTTP status
 */
export const data = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', [ANSWER_HEADER]: 'gateway' },
  });

/**
 * A refusal of our own.
 * @param status HTTP status
 * @param outcome what is certain about the request
 * @param code without the `LAUNCHPAD.` in front
 * @param message one sentence for the person
 */
export const refuse = (status: number, outcome: GatewayError['outcome'], code: string, message: string): Response =>
  data({ outcome, error_code: `LAUNCHPAD.${code}`, error_msg: message } satisfies GatewayError, status);
