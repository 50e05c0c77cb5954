/**
 * SDK-HMAC-SHA256, as in the official SDKs (huaweicloud-sdk-go-v3, core/auth/signer). Written apart from the gateway's
 * own, to check it.
 */

const ALGORITHM = 'SDK-HMAC-SHA256';

export interface SignedRequest {
  method: string;
  /** As received. */
  url: URL;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** In hexadecimal digits. */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

/** RFC 3986. */
const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Always ends with a slash. */
function canonicalPath(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => percentEncode(percentDecode(segment)))
    .join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .sort(([keyA, valueA], [keyB, valueB]) => compare(keyA, keyB) || compare(valueA, valueB))
    .map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`)
    .join('&');
}

function headerValue(request: SignedRequest, name: string): string {
  // A page can't set Host on a `Request`.
  const value = request.headers.get(name) ?? (name === 'host' ? request.url.host : '');
  return value.trim();
}

async function bodyHash(request: SignedRequest): Promise<string> {
  const announced = request.headers.get('x-sdk-content-sha256');
  if (announced === 'UNSIGNED-PAYLOAD') return announced;
  return sha256(request.body);
}

/**
 * @param signedHeaders in lower case, in the order of SignedHeaders
 * @returns lower-case hexadecimal digits
 */
export async function signatureOf(
  request: SignedRequest,
  signedHeaders: readonly string[],
  secretKey: string,
): Promise<string> {
  const canonical = [
    request.method,
    canonicalPath(request.url.pathname),
    canonicalQuery(request.url.searchParams),
    ...signedHeaders.map((name) => `${name}:${headerValue(request, name)}`),
    '',
    signedHeaders.join(';'),
    await bodyHash(request),
  ].join('\n');
  const date = request.headers.get('x-sdk-date') ?? '';
  const text = `${ALGORITHM}\n${date}\n${await sha256(encoder.encode(canonical))}`;
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secretKey),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return hex(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
}

type SignatureFault = 'malformed' | 'unknown access key' | 'date missing' | 'date out of range' | 'wrong';

/** Either way. */
const WINDOW_MS = 15 * 60_000;

function parseSdkDate(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return Number.NaN;
  const [, year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** @returns undefined for a valid signature */
export async function verifySignature(
  request: SignedRequest,
  keys: ReadonlyMap<string, string>,
  nowMs: number,
): Promise<SignatureFault | undefined> {
  const header = request.headers.get('authorization') ?? '';
  const parts = /^SDK-HMAC-SHA256 Access=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(header);
  if (!parts) return 'malformed';
  const [, accessKey = '', names = '', signature = ''] = parts;
  const secretKey = keys.get(accessKey);
  if (secretKey === undefined) return 'unknown access key';
  const signedHeaders = names.split(';');
  if (!signedHeaders.includes('x-sdk-date')) return 'date missing';
  const skew = Math.abs(parseSdkDate(headerValue(request, 'x-sdk-date')) - nowMs);
  if (!(skew <= WINDOW_MS)) return 'date out of range';
  return (await signatureOf(request, signedHeaders, secretKey)) === signature ? undefined : 'wrong';
}
