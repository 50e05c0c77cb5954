/** SDK-HMAC-SHA256, as in the official SDKs (huaweicloud-sdk-go-v3, core/auth/signer). */
import { hmacHex, sha256Hex } from './crypto';

const ALGORITHM = 'SDK-HMAC-SHA256';

/** Its two secret parts leave the gateway only as a signature and as `X-Security-Token`. */
export interface AccessKeys {
  accessKey: string;
  secretKey: string;
  /** Only of a temporary access key. */
  securityToken?: string | undefined;
}

export interface RequestToSign {
  method: string;
  /** Decoded, beginning with a slash. */
  path: string;
  query: Iterable<readonly [string, string]>;
  /** Every signed header, including `x-sdk-date`; names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The text that is sent; empty if none. */
  body: string;
}

const UNRESERVED = /^[\w.~-]*$/;

/** RFC 3986. */
const percentEncode = (text: string): string =>
  UNRESERVED.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * The query as signed and as sent, so that the two can't differ.
 * @returns sorted by name, then value; a space is `%20`; without the question mark
 */
export function canonicalQuery(query: Iterable<readonly [string, string]>): string {
  return [...query]
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

function canonicalPath(path: string): string {
  const encoded = path.split('/').map(percentEncode).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

/** One value per second. */
let latest = { second: Number.NaN, text: '' };

/**
 * The value of `X-Sdk-Date`.
 * @returns for example `20261122T041017Z`
 */
export function sdkDate(ms: number): string {
  const second = Math.floor(ms / 1000);
  if (second !== latest.second) latest = { second, text: new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '') };
  return latest.text;
}

/** @returns epoch milliseconds, or NaN */
export const parseSdkDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** @returns the value of `Authorization` */
export async function signRequest(request: RequestToSign, keys: AccessKeys): Promise<string> {
  const names = Object.keys(request.headers).sort(compare);
  const canonical = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    ...names.map((name) => `${name}:${request.headers[name]?.trim()}`),
    '',
    names.join(';'),
    await sha256Hex(request.body),
  ].join('\n');
  const text = [ALGORITHM, request.headers['x-sdk-date'], await sha256Hex(canonical)].join('\n');
  const signature = await hmacHex(keys.secretKey, text);
  return `${ALGORITHM} Access=${keys.accessKey}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}
