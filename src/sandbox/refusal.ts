/**
 * The cloud's errors, in the form of each service. Those of DMS and LTS are published
 * (contract/fixtures/dms-error-codes.json, lts-error-codes.json); codes with `SANDBOX` are ours, where no code is
 * published.
 */
import dmsErrorCodes from '../contract/fixtures/dms-error-codes.json';
import ltsErrorCodes from '../contract/fixtures/lts-error-codes.json';

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
 * @param code digits of a published code, for example `00400060`
 * @throws RangeError for an unpublished code
 */
export const dmsRefusal = (code: string): Refusal => publishedRefusal(`DMS.${code}`);

/** "Invalid request parameter." */
export const invalidParameter = (): Refusal => dmsRefusal('00400062');

export const ltsRefusal = (code: string): Refusal => publishedRefusal(`LTS.${code}`);

/** An error without a published code. */
export const ourRefusal = (service: 'DMS' | 'LTS', number: string, message: string): Refusal =>
  codedRefusal(400, `${service}.SANDBOX.${number}`, `${message} (simulated check).`);

/** LTS, VPC v3, EIP, and EPS. */
export const codedRefusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { error_code: code, error_msg: message });

/** VPC v1. */
export const vpcV1Refusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { code, message });

export const kmsRefusal = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { error: { error_code: code, error_msg: message } });

export const iamRefusal = (status: number, title: string, message: string): Refusal =>
  new Refusal(status, { error: { code: status, message, title } });

/** The API gateway in front of every service. Its codes are published; the form of its body is inferred. */
export const gatewayRefusal = (status: number, code: string, message: string, requestId: string): Refusal =>
  new Refusal(status, { error_code: code, error_msg: message, request_id: requestId });
