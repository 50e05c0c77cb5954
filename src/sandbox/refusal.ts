/**
 * The cloud's refusals: status, and a body in the shape of the service that speaks. Codes and texts of DMS are the
 * published table, word for word (contract/fixtures/dms-error-codes.json).
 */
import dmsErrorCodes from '../contract/fixtures/dms-error-codes.json';

/** Thrown by handlers; becomes the answer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${JSON.stringify(body)}`);
    this.name = 'Refusal';
  }
}

const dmsErrors = new Map(dmsErrorCodes.map((entry) => [entry.error_code, entry]));

/**
 * A refusal of DMS.
 * @param code digits of a published code, for example `00400060`
 * @throws RangeError for a code that the table does not hold
 */
export function dmsRefusal(code: string): Refusal {
  const entry = dmsErrors.get(`DMS.${code}`);
  if (!entry) throw new RangeError(`DMS.${code} is not a published code`);
  return new Refusal(entry.status, { error_code: entry.error_code, error_msg: entry.error_msg });
}

/** The shape of LTS, VPC v3, EIP and EPS: `error_code`, `error_msg`. */
export const codedRefusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { error_code: code, error_msg: message });

/** The shape of VPC v1: `code`, `message`. */
export const vpcV1Refusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { code, message });

/** The shape of KMS. */
export const kmsRefusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { error: { error_code: code, error_msg: message } });

/** The shape of IAM. */
export const iamRefusal = (status: number, title: string, message: string): Refusal =>
  new Refusal(status, { error: { code: status, message, title } });

/**
 * The API gateway in front of every service. The published table lists its codes; the body's shape is inferred.
 * @param requestId repeated in the body, as the gateway does
 */
export const gatewayRefusal = (status: number, code: string, message: string, requestId: string): Refusal =>
  new Refusal(status, { error_code: code, error_msg: message, request_id: requestId });
