import { QueryClient } from '@tanstack/react-query';
import type { Service } from '../services/services';
import { isTransient, toApiError } from './api-error';

const RETRIES_MAX = 3;
const RETRY_CAP_MS = 8_000;

/**
 * Exponential backoff with full jitter, so that pages don't retry together. `Retry-After` is the minimum, up to the
 * cap.
 */
export function retryDelay(failures: number, error: unknown): number {
  const jittered = Math.random() * Math.min(RETRY_CAP_MS, 1_000 * 2 ** failures);
  const asked = (toApiError(error).retryAfterSeconds ?? 0) * 1_000;
  return Math.min(RETRY_CAP_MS, Math.max(asked, 200 + jittered));
}

/**
 * Reads are retried if that can help. Writes are sent once, immediately or never: the library would hold them back
 * while the browser thinks it's offline. They aren't kept, because they may contain a password. Reads ignore the
 * browser's idea of being offline too: the gateway may be on this machine.
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

export const queryClient: Service<QueryClient> = () => createQueryClient();
