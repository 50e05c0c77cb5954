/** The query cache of the app: what is asked again by itself, and what never is. */
import { QueryClient } from '@tanstack/react-query';
import type { Service } from '../services/services';
import { isTransient, toApiError } from './api-error';

/** Repetitions of a read after its first failure. */
const RETRIES_MAX = 3;
const RETRY_CAP_MS = 8_000;

/**
 * How long to wait before a read is repeated: exponential with full jitter, so that many pages do not return together.
 * @param failures number of failures so far, from 0
 * @param error what the last try threw; its `Retry-After` is a floor, up to the cap
 * @returns milliseconds, at most 8 s
 */
export function retryDelay(failures: number, error: unknown): number {
  const jittered = Math.random() * Math.min(RETRY_CAP_MS, 1_000 * 2 ** failures);
  const asked = (toApiError(error).retryAfterSeconds ?? 0) * 1_000;
  return Math.min(RETRY_CAP_MS, Math.max(asked, 200 + jittered));
}

/**
 * Makes the app's query client. Reads are repeated only where that can help. Writes are sent once, at once or never:
 * the library would otherwise hold them back while the browser thinks it is offline and send them later, and their
 * variables can hold a password, so nothing of them is kept. Reads ignore the browser's idea of being offline too,
 * because the gateway may run on this very machine.
 * @param delay milliseconds before a repetition; tests pass a shorter one
 */
export const createQueryClient = (delay: (failures: number, error: unknown) => number = retryDelay): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < RETRIES_MAX && isTransient(toApiError(error)),
        retryDelay: delay,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        staleTime: 60_000,
      },
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  });

/** What the page has read. */
export const queryClient: Service<QueryClient> = () => createQueryClient();
