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
import { type ListLookup, type Lookup, listOfRows, lookupState, queryOf, type Reading } from './use-lookup';

export const INSTANCES: Reading<Rows<Instance>> = { key: ['instances'], load: fetchInstances };

/** Polls while an instance is changing and the tab is in front. */
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
  return listOfRows({ data: query.data, ...lookupState(session, query) });
}

export interface FollowedInstance extends Lookup<Instance> {
  /** The create was accepted, but the instance can't be read yet. */
  isAppearing: boolean;
  /** Epoch milliseconds; 0 before the first. */
  readAt: number;
}

/** Polls while the instance is changing (`nextReading`) and the tab is visible. */
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
        // As data, because the query would be "pending" with every retry of an error.
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
        error: state.error && toApiError(state.error),
        acceptedAt: accepted?.acceptedAt,
        now: now(),
      }),
  });
  return {
    data: query.data ?? undefined,
    ...lookupState(session, query),
    isAppearing: query.data === null && query.error === null,
    // React Query uses the browser's clock.
    readAt: query.dataUpdatedAt && query.dataUpdatedAt - Date.now() + now(),
  };
}
