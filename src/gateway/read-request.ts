/** Reading what a page sent: to its end or to the cap, as UTF-8, and as the JSON that an address takes. */
import type * as z from 'zod/mini';
import { notSent } from './answers';
import { REQUEST_MAX_BYTES, readBody } from './read-body';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a request's body.
 * @param request unread
 * @returns its text, or the refusal: 413 for a long one, 400 for one that breaks off or is not UTF-8
 */
export async function readText(request: Request): Promise<string | Response> {
  if (request.method === 'GET' || request.method === 'HEAD') return '';
  try {
    const bytes = await readBody(request, REQUEST_MAX_BYTES);
    if (!bytes) return notSent(413, 'BODY_TOO_LONG');
    return utf8.decode(bytes);
  } catch {
    return notSent(400, 'BODY_UNREADABLE');
  }
}

/**
 * Reads a request of the page to the gateway itself.
 * @param request unread
 * @param schema of the contract
 * @param what is expected, for the refusal; what came is never repeated, since it may be a password
 * @returns the data, or the refusal
 */
export async function readRequest<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  what: string,
): Promise<{ data: z.infer<Schema> } | { refused: Response }> {
  const text = await readText(request);
  if (typeof text !== 'string') return { refused: text };
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? { data: parsed.data } : { refused: notSent(400, 'BODY', { detail: `expected ${what}` }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
