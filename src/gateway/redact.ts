/** Takes a session's own secrets out of what the cloud answers: an error text may repeat the request's headers. */
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

/**
 * Replaces secrets in an answer.
 * @param answer it comes back as it is where it repeats none
 * @param secrets as they were sent
 */
export function redact(answer: WholeAnswer, secrets: readonly string[]): WholeAnswer {
  const bytes = Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength);
  const found = secrets.filter((secret) => secret.length >= LEAST_LENGTH && bytes.includes(secret));
  if (found.length === 0) return answer;
  const headers = new Map(answer.headers);
  headers.delete('content-length');
  return new WholeAnswer(answer.status, headers, Buffer.from(redactText(bytes.toString('utf8'), found)));
}
