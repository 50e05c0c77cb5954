/**
 * The cloud's refusals: status, and a body in the shape of the service that speaks. Codes and texts of DMS and LTS are the
 * published tables, word for word (contract/fixtures/dms-error-codes.json, lts-error-codes.json).
 */
import dmsErrorCodes from '../contract/fixtures/dms-error-codes.json';
import ltsErrorCodes from '../contract/fixtures/lts-error-codes.json';

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

const published = new Map([...dmsErrorCodes, ...ltsErrorCodes].map((entry) => [entry.error_code, entry]));

function publishedRefusal(code: string): Refusal {
  const entry = published.get(code);
  if (!entry) throw new RangeError(`${code} is not a published code`);
  return new Refusal(entry.status, { error_code: entry.error_code, error_msg: entry.error_msg });
}

/**
 * A refusal of DMS.
 * @param code digits of a published code, for example `00400060`
 * @throws RangeError for a code that the table does not hold
 */
export const dmsRefusal = (code: string): Refusal => publishedRefusal(`DMS.${code}`);

/** The same of LTS, for example `0201`. */
export const ltsRefusal = (code: string): Refusal => publishedRefusal(`LTS.${code}`);

/**
 * A refusal for which no code is published: code and text are ours, and say so.
 * @param service `DMS` or `LTS`
 * @param number of the code, four digits
 * @param message what it says, without a period
 */
export const ourRefusal = (service: 'DMS' | 'LTS', number: string, message: string): Refusal =>
  codedRefusal(400, `${service}.SANDBOX.${number}`, `${message} (simulated check).`);

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
