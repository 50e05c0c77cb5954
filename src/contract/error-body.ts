import * as z from 'zod/mini';
import { optionalText } from './lenient';

const coded = z.object({ error_code: z.string(), error_msg: optionalText, request_id: optionalText });
const vpcV1 = z.object({ code: z.string(), message: optionalText, request_id: optionalText });
const wrapped = z.object({ error: z.object({ error_code: z.string(), error_msg: optionalText }) });
/** IAM; `code` is the HTTP status. */
const iam = z.object({
  error: z.object({ code: z.union([z.number(), z.string()]), message: optionalText, title: optionalText }),
});

export interface VendorError {
  code: string;
  /** May be '': the code tells what happened. */
  message: string;
  requestId?: string | undefined;
}

/** Reads an error body of any published form. */
export function readErrorBody(body: unknown): VendorError | undefined {
  const a = coded.safeParse(body);
  if (a.success) return vendorError(a.data.error_code, a.data.error_msg, a.data.request_id);
  const b = vpcV1.safeParse(body);
  // Many bodies have a `code`; without a message it must look like one of Huawei Cloud's.
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
  if (code === '' && typeof message !== 'string') return undefined;
  return { code, message: message ?? '', ...(requestId && { requestId }) };
}

/** For example `DMS.00400060`, `APIGW.0301`, and the sandbox's `LTS.SANDBOX.0002`. */
const VENDOR_CODE = /^[A-Za-z][A-Za-z\d]{1,15}(?:\.[A-Za-z]{1,16})?\.\d{3,10}$/;

/** Whether a code is Huawei Cloud's own. Proxies and firewalls respond with pages, or JSON with a bare number. */
export const isVendorCode = (code: string | undefined): boolean => VENDOR_CODE.test(code ?? '');
