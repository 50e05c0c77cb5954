/** Instances for the table and for the page that follows one. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Instance } from '../../contract/instance';
import type { Rows } from '../../contract/lenient';
import { useServices } from '../services/services';
import { ApiError, toApiError } from './api-error';
import { cloudClock } from './cloud-clock';
import { type Accepted, isAppearing, nextListReading, nextReading } from './follow-instance';
import { fetchInstance, fetchInstances } from './instances';
import { isOrderCancelled } from './orders';
import { queryKey } from './query-keys';
import { useSession } from './session';
import { type ListLookup, type Lookup, listOfRows, queryOf, type Reading } from './use-lookup';

const orNull = (error: Error | null) => error && toApiError(error);

export const INSTANCES: Reading<Rows<Instance>> = { key: ['instances'], load: fetchInstances };

/** All instances of the project, read again while one of them is changing and the tab is in front. */
export function useInstances(): ListLookup<Instance> {
  const services = useServices();
  const session = useSession();
  const of = session.data;
  const client = useQueryClient();
  const { now } = services.get(cloudClock);
  const query = useQuery({
    ...queryOf(services, of, INSTANCES),
    enabled: of !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) =>
      nextListReading(
        of?.mode ?? 'cloud',
        state.data?.items.filter((item) => !isOrderCancelled(client, of, item.order_id ?? '')),
        now(),
      ),
  });
  return listOfRows({
    data: query.data,
    isPending: session.isLoading || query.isLoading,
    error: orNull(session.error ?? query.error),
    refetch: () => void (session.error ? session.refetch() : query.refetch()),
  });
}

/** One instance that is being followed. */
export interface FollowedInstance extends Lookup<Instance> {
  /** The create was accepted a moment ago and the instance is not readable yet: it is being created, nothing failed. */
  isAppearing: boolean;
  /** Epoch milliseconds of the last successful reading; 0 before the first. */
  readAt: number;
}

/**
 * Follows an instance: reads it again while it is changing (every 15 s, 2 s in the sandbox, 60 s after 50 minutes) and
 * the tab can be seen; stops when it is settled. A hidden tab reads nothing, and once when it can be seen again.
 * @param id the instance's id
 * @param accepted this browser's create that made it, if it was; see `Attempt`
 */
export function useInstance(id: string, accepted?: Accepted): FollowedInstance {
  const services = useServices();
  const session = useSession();
  const of = session.data;
  const client = useQueryClient();
  const { now } = services.get(cloudClock);
  const query = useQuery({
    queryKey: queryKey(of, 'instances', id),
    queryFn: async ({ signal }): Promise<Instance | null> => {
      if (!of) throw new Error('An instance was read without a session');
      try {
        return await fetchInstance(services, of, id, signal);
      } catch (error) {
        // Data, not an error: the query would otherwise fall back to "pending" with every reading.
        if (error instanceof ApiError && isAppearing(error, accepted, now())) return null;
        throw error;
      }
    },
    enabled: of !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) =>
      !isOrderCancelled(client, of, state.data?.order_id ?? '') &&
      nextReading({
        mode: of?.mode ?? 'cloud',
        instance: state.data,
        error: orNull(state.error),
        acceptedAt: accepted?.acceptedAt,
        now: now(),
      }),
  });
  return {
    data: query.data ?? undefined,
    isPending: session.isLoading || query.isLoading,
    error: orNull(session.error ?? query.error),
    refetch: () => void (session.error ? session.refetch() : query.refetch()),
    isAppearing: query.data === null && query.error === null,
    // The cache notes it by the browser's clock.
    readAt: query.dataUpdatedAt && query.dataUpdatedAt - Date.now() + now(),
  };
}
