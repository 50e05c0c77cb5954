/** Removes from the cloud's responses whatever was sent to it as a secret. */
import { bodyWithoutSecrets, withoutSecrets } from '../contract/without-secrets';
import { WholeAnswer } from './upstream';

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

export function redact(answer: WholeAnswer, secrets: readonly string[]): WholeAnswer {
  const bytes = redactBytes(answer.bytes, secrets);
  const headers = new Map(
    [...answer.headers].filter(([name, value]) => name === TOKEN_HEADER || withoutSecrets(value, secrets) === value),
  );
  if (bytes === answer.bytes && headers.size === answer.headers.size) return answer;
  if (bytes !== answer.bytes) headers.delete('content-length');
  return new WholeAnswer(answer.status, headers, bytes);
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
