import * as z from 'zod/mini';
import type { Route } from '../../contract/routes';
import type { Services } from '../services/services';
import { ApiError } from './api-error';
import { type CallOptions, exchangeCloud } from './http';
import { acceptedBody, dataOf, errorDetails } from './read-response';

/** Milliseconds, for a dead connection; the gateway's own timeout is shorter. */
const PATIENCE_MS = 90_000;

/**
 * Sends once; only Huawei Cloud is believed that it was done.
 * @param schema omitted for an empty response (204)
 * @throws ApiError `bad-response` if only the status says that it was done
 */
export async function sendChange<Schema extends z.ZodMiniType = z.ZodMiniType<undefined>>(
  services: Services,
  route: Route,
  options: Pick<CallOptions, 'parameters' | 'query' | 'body'>,
  schema?: Schema,
): Promise<z.infer<Schema>> {
  const response = await exchangeCloud(services, route, { ...options, deadlineMs: PATIENCE_MS });
  const { status, answeredBy } = response;
  const isDone = status >= 200 && status < 300;
  // Throws.
  const data = isDone && !schema ? undefined : dataOf(response, schema ?? z.unknown());
  const isBelieved = schema ? acceptedBody(response) !== undefined : answeredBy === 'cloud';
  if (!isBelieved) throw new ApiError({ kind: 'bad-response', status, answeredBy, ...errorDetails(response) });
  return data as z.infer<Schema>;
}
