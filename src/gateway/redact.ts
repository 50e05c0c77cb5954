/** Takes out of the cloud's answers what was sent to it as a secret, headers included. */
import { bodyWithoutSecrets, withoutSecrets } from '../contract/without-secrets';
import { WholeAnswer } from './upstream';

// A mark of the byte order stays where it was.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Takes secrets out of the bytes of an answer.
 * @param given UTF-8 text; they come back as they are where they repeat none
 * @param secrets as they were sent
 */
export function redactBytes(given: Uint8Array<ArrayBuffer>, secrets: readonly string[]): Uint8Array<ArrayBuffer> {
  if (secrets.length === 0) return given;
  const text = utf8.decode(given);
  const clean = bodyWithoutSecrets(text, secrets);
  return clean === text ? given : new TextEncoder().encode(clean);
}

/** A token that was asked for is a secret of the answer's own, and never passed on. */
const TOKEN_HEADER = 'x-subject-token';

/**
 * Takes secrets out of an answer.
 * @param answer it comes back as it is where it repeats none
 * @param secrets as they were sent
 */
export function redact(answer: WholeAnswer, secrets: readonly string[]): WholeAnswer {
  const bytes = redactBytes(answer.bytes, secrets);
  const headers = new Map(
    [...answer.headers].filter(([name, value]) => name === TOKEN_HEADER || withoutSecrets(value, secrets) === value),
  );
  if (bytes === answer.bytes && headers.size === answer.headers.size) return answer;
  if (bytes !== answer.bytes) headers.delete('content-length');
  return new WholeAnswer(answer.status, headers, bytes);
}

/** What proves a request: whoever reads it could send others. */
const SECRET_HEADERS = ['authorization', 'x-auth-token', 'x-subject-token', 'x-security-token'];

/**
 * The secrets in the headers of a request.
 * @param headers names in lower case
 * @returns their values, and the signature by itself
 */
export const secretHeadersOf = (headers: Readonly<Record<string, string>>): string[] =>
  SECRET_HEADERS.flatMap((name) => {
    const value = headers[name];
    if (value === undefined) return [];
    const signature = /\bSignature=([^,\s]+)/.exec(value)?.[1];
    return signature === undefined ? [value] : [value, signature];
  });
