/** Removes from the cloud's responses whatever was sent to it as a secret. */
import { bodyWithoutSecrets, withoutSecrets } from '../contract/without-secrets';
import { BufferedResponse } from './upstream';

// Keeps a byte order mark.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

export function redactBytes(given: Uint8Array<ArrayBuffer>, secrets: readonly string[]): Uint8Array<ArrayBuffer> {
  if (secrets.length === 0) return given;
  const text = utf8.decode(given);
  const clean = bodyWithoutSecrets(text, secrets);
  return clean === text ? given : new TextEncoder().encode(clean);
}

/** The requested token itself; never forwarded. */
const TOKEN_HEADER = 'x-subject-token';

export function redact(response: BufferedResponse, secrets: readonly string[]): BufferedResponse {
  const bytes = redactBytes(response.bytes, secrets);
  const headers = new Map(
    [...response.headers].filter(([name, value]) => name === TOKEN_HEADER || withoutSecrets(value, secrets) === value),
  );
  if (bytes === response.bytes && headers.size === response.headers.size) return response;
  if (bytes !== response.bytes) headers.delete('content-length');
  return new BufferedResponse(response.status, headers, bytes);
}

/** Whoever reads these could send requests of their own. */
const SECRET_HEADERS = ['authorization', 'x-auth-token', 'x-subject-token', 'x-security-token'];

/** @returns their values, and the signature alone */
export const secretHeadersOf = (headers: Readonly<Record<string, string>>): string[] =>
  SECRET_HEADERS.flatMap((name) => {
    const value = headers[name];
    if (value === undefined) return [];
    const signature = /\bSignature=([^,\s]+)/.exec(value)?.[1];
    return signature === undefined ? [value] : [value, signature];
  });
