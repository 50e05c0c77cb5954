/** Takes a session's own secrets out of what the cloud answers: an error text may repeat the request's headers. */

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
 * @param answer its body unread; it comes back untouched, byte for byte, where it repeats none
 * @param secrets as they were sent
 */
export async function redact(answer: Response, secrets: readonly string[]): Promise<Response> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const found = secrets.filter((secret) => secret.length >= LEAST_LENGTH && bytes.includes(secret));
  const { status } = answer;
  const headers = new Headers(answer.headers);
  if (bytes.length === 0) return new Response(null, { status, headers });
  if (found.length === 0) return new Response(bytes, { status, headers });
  headers.delete('content-length');
  return new Response(redactText(bytes.toString('utf8'), found), { status, headers });
}
