/** Answers as the gateway writes them, for the parts of it that tests play. */
import { ANSWER_HEADER, type GatewayError } from '../../contract/gateway-api';

/** An answer with data. */
export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', [ANSWER_HEADER]: 'gateway' },
  });

/** The secret of a new session, in the gateway's form. */
export const newSecret = (): string => crypto.randomUUID().padStart(43, 's');

/** A refusal of the gateway's own. */
export const refuse = (status: number, outcome: GatewayError['outcome'], code: string): Response =>
  json(
    { outcome, error_code: `LAUNCHPAD.${code}`, error_msg: `${code} (test gateway)` } satisfies GatewayError,
    status,
  );

/** A refusal of the cloud while somebody signs in, in its own words. */
export const vendorRefusal = (status: number, code: string, message: string, requestId?: string): Response =>
  json(
    { outcome: 'refused', error_code: code, error_msg: message, request_id: requestId } satisfies GatewayError,
    status,
  );
