/**
 * The four shapes in which the cloud words an error. `readErrorBody` brings them to one, without changing a word.
 */
import * as z from 'zod/mini';
import { optionalText } from './lenient';

/** DMS, LTS, VPC v3, EIP and the API gateway. */
const coded = z.object({ error_code: z.string(), error_msg: optionalText, request_id: optionalText });
/** VPC v1. */
const vpcV1 = z.object({ code: z.string(), message: optionalText, request_id: optionalText });
/** KMS. */
const wrapped = z.object({ error: z.object({ error_code: z.string(), error_msg: optionalText }) });
/** IAM; `code` is the HTTP status. */
const iam = z.object({
  error: z.object({ code: z.union([z.number(), z.string()]), message: optionalText, title: optionalText }),
});

/** The vendor's own words. */
export interface VendorError {
  code: string;
  /** '' where there are none: it is the code that tells what happened. */
  message: string;
  requestId?: string | undefined;
}

/**
 * Reads an error body of any published shape.
 * @param body parsed JSON
 * @returns the vendor's code, text and request id, or undefined where the body is none of the known shapes
 */
export function readErrorBody(body: unknown): VendorError | undefined {
  const a = coded.safeParse(body);
  if (a.success) return vendorError(a.data.error_code, a.data.error_msg, a.data.request_id);
  const b = vpcV1.safeParse(body);
  // Many a body has something named `code`; alone it has to look like one of theirs.
  const isError = b.success && (typeof b.data.message === 'string' || isVendorCode(b.data.code));
  if (isError) return vendorError(b.data.code, b.data.message, b.data.request_id);
  const c = wrapped.safeParse(body);
  if (c.success) return vendorError(c.data.error.error_code, c.data.error.error_msg);
  const d = iam.safeParse(body);
  if (d.success) return vendorError(d.data.error.title ?? String(d.data.error.code), d.data.error.message);
  return undefined;
}

function vendorError(
  code: string,
  message: string | null | undefined,
  requestId?: string | null,
): VendorError | undefined {
  // A field that is there and empty says nothing.
  if (code === '' && typeof message !== 'string') return undefined;
  return { code, message: message ?? '', ...(requestId && { requestId }) };
}

/** For example `DMS.00400060`, `APIGW.0301`, and `LTS.SANDBOX.0002` of the simulated cloud. */
const VENDOR_CODE = /^[A-Za-z][A-Za-z\d]{1,15}(?:\.[A-Za-z]{1,16})?\.\d{3,10}$/;

/**
 * Whether a code has the form of Huawei Cloud's own: a service, then digits. A proxy or firewall on the way writes
 * pages, or JSON with a bare number.
 * @param code as `readErrorBody` gives it
 */
export const isVendorCode = (code: string | undefined): boolean => VENDOR_CODE.test(code ?? '');
