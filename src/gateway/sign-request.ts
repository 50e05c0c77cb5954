/**
 * SDK-HMAC-SHA256, the signature of requests with an access key, as the official SDKs make it (huaweicloud-sdk-go-v3,
 * core/auth/signer): one HMAC with the secret key over the date and a hash of the canonical request.
 */
import { hmacHex, sha256Hex } from './crypto';

const ALGORITHM = 'SDK-HMAC-SHA256';

/** An access key. The two secret parts leave the gateway's memory only as a signature and as `X-Security-Token`. */
export interface AccessKeys {
  accessKey: string;
  secretKey: string;
  /** Of a temporary access key. */
  securityToken?: string | undefined;
}

export interface RequestToSign {
  method: string;
  /** Decoded path, beginning with a slash. */
  path: string;
  query: Iterable<readonly [string, string]>;
  /** Every header that is signed, `x-sdk-date` among them; names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The exact text that is sent; empty where there is none. */
  body: string;
}

/** Most segments of most paths, which then need no encoding. */
const UNRESERVED = /^[\w.~-]*$/;

/** Percent-encodes all but RFC 3986's unreserved characters. */
const percentEncode = (text: string): string =>
  UNRESERVED.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Writes a query as it is signed, which is also how it is sent, so that the two cannot differ.
 * @param query names and values, decoded
 * @returns sorted by name, then value; a space is `%20`; without the question mark
 */
export function canonicalQuery(query: Iterable<readonly [string, string]>): string {
  return [...query]
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

/** Ends with a slash even where the path on the wire does not. */
function canonicalPath(path: string): string {
  const encoded = path.split('/').map(percentEncode).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

/** All requests of one second have the same. */
let latest = { second: Number.NaN, text: '' };

/**
 * The value of the header `X-Sdk-Date`.
 * @param ms epoch milliseconds; the cloud takes 15 minutes of difference to its own clock
 * @returns for example `20261122T041017Z`
 */
export function sdkDate(ms: number): string {
  const second = Math.floor(ms / 1000);
  if (second !== latest.second) latest = { second, text: new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '') };
  return latest.text;
}

/**
 * Reads such a value back.
 * @param text for example `20261122T041017Z`
 * @returns epoch milliseconds, or NaN
 */
export const parseSdkDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/**
 * Signs a request.
 * @param request what is signed
 * @param keys the access key
 * @returns the value of the header `Authorization`
 */
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
