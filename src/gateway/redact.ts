/** Takes secrets out of what the cloud answers: an error text may repeat the request's headers, or the password in its body. */
import { WholeAnswer } from './upstream';

const HIDDEN = '********';

/** Shorter ones are no secrets, and would stand in many an answer by chance. */
const LEAST_LENGTH = 8;

/**
 * Replaces secrets in a text.
 * @param text what the cloud said
 * @param secrets as they were sent
 */
export const redactText = (text: string, secrets: readonly string[]): string =>
  secrets.filter((secret) => secret.length > 0).reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);

/** Its first characters are found, or not, much faster than all of it. No character is cut in two. */
function beginningOf(secret: string): string {
  const last = secret.charCodeAt(LEAST_LENGTH - 1);
  return secret.slice(0, last >= 0xd800 && last <= 0xdbff ? LEAST_LENGTH - 1 : LEAST_LENGTH);
}

const holds = (bytes: Buffer, secret: string): boolean =>
  secret.length >= LEAST_LENGTH && bytes.includes(beginningOf(secret)) && bytes.includes(secret);

/**
 * Replaces secrets in the bytes of an answer.
 * @param given they come back as they are where they repeat none
 * @param secrets as they were sent
 */
export function redactBytes(given: Uint8Array<ArrayBuffer>, secrets: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const found = secrets.filter((secret) => holds(bytes, secret));
  return found.length === 0 ? given : Buffer.from(redactText(bytes.toString('utf8'), found));
}

/**
 * Replaces secrets in an answer.
 * @param answer it comes back as it is where it repeats none
 * @param secrets as they were sent
 */
export function redact(answer: WholeAnswer, secrets: readonly string[]): WholeAnswer {
  const bytes = redactBytes(answer.bytes, secrets);
  if (bytes === answer.bytes) return answer;
  const headers = new Map(answer.headers);
  headers.delete('content-length');
  return new WholeAnswer(answer.status, headers, bytes);
}

/** Fields of the contract's bodies whose value nobody may read again. */
const SECRET_FIELDS = new Set(['password', 'pwd']);

/** What some writers of JSON escape besides what they must: Go `<`, `>` and `&`, PHP the slash. */
const byNumber = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as JSON writes it, in the ways that are in use. */
function written(text: string): string[] {
  const usual = JSON.stringify(text).slice(1, -1);
  return [usual, usual.replace(/[<>&]/g, byNumber), usual.replaceAll('/', '\\/')];
}

/**
 * Finds the secrets in a request's body.
 * @param body parsed
 * @returns each as it is, and as JSON may write it
 */
export function secretsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    if (!SECRET_FIELDS.has(key) || typeof value !== 'string') return secretsIn(value);
    return [...new Set([value, ...written(value)])];
  });
}
