/** Sending what changes something: once, and only the cloud is believed that it was done. */
import * as z from 'zod/mini';
import type { Route } from '../../contract/routes';
import type { Services } from '../services/services';
import { ApiError } from './api-error';
import { type CallOptions, exchangeCloud } from './http';
import { dataOf, takenBody, wordsOf } from './read-answer';

/** The gateway answers much sooner; this is for a connection to it that died without a sign. Milliseconds. */
const PATIENCE_MS = 90_000;

/**
 * @param schema of the answer; left out where the cloud answers with nothing (204)
 * @returns the answer
 * @throws ApiError; `bad-response` where a status says that it was done, and the rest doesn't
 */
export async function sendChange<Schema extends z.ZodMiniType = z.ZodMiniType<undefined>>(
  services: Services,
  route: Route,
  options: Pick<CallOptions, 'parameters' | 'query' | 'body'>,
  schema?: Schema,
): Promise<z.infer<Schema>> {
  const answer = await exchangeCloud(services, route, { ...options, deadlineMs: PATIENCE_MS });
  const { status, answeredBy } = answer;
  const isDone = status >= 200 && status < 300;
  // Throws with the answer's words.
  const data = isDone && !schema ? undefined : dataOf(answer, schema ?? z.unknown());
  const isBelieved = schema ? takenBody(answer) !== undefined : answeredBy === 'cloud';
  if (!isBelieved) throw new ApiError({ kind: 'bad-response', status, answeredBy, ...wordsOf(answer) });
  return data as z.infer<Schema>;
}
