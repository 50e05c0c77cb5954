import type * as z from 'zod/mini';
import { parseJson } from './json';
import { REQUEST_MAX_BYTES, readBody } from './read-body';
import { notSent } from './responses';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Returns the body, or the refusal: 413 if it is too long, 400 if it breaks off or isn't UTF-8. */
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
 * @param what expected, for the refusal; the body may hold a password and is never repeated
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
