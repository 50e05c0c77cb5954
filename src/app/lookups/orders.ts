/** Orders of yearly/monthly instances: `GET /v2/orders/customer-orders/details/{order_id}`. */

import { type QueryClient, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { ORDER_ID_PATTERN } from '../../contract/ids';
import { type Order, orderDetails, orderOf } from '../../contract/order';
import { type Services, useServices } from '../services/services';
import { isTransient, toApiError } from './api-error';
import { callCloud, callSandbox } from './http';
import { queryClient } from './query-client';
import { queryKey } from './query-keys';
import { useSession } from './session';
import type { Lookup } from './use-lookup';

/** Milliseconds. */
const INTERVAL_MS: Readonly<Record<Session['mode'], number>> = { cloud: 15_000, sandbox: 2_000 };

const isAtItsEnd = (order: Order | undefined): boolean => order?.state === 'done' || order?.state === 'cancelled';

/**
 * Follows an order until it is at its end. What refuses to show it is asked again only when the person comes back to the tab.
 * @param id the order's number; nothing is asked without one
 */
export function useOrder(id: string | undefined): Lookup<Order> {
  const services = useServices();
  const session = useSession();
  const of = session.data;
  const isKnown = id !== undefined && ORDER_ID_PATTERN.test(id);
  const query = useQuery({
    queryKey: queryKey(of, 'orders', id),
    queryFn: async ({ signal }) =>
      orderOf(await callCloud(services, 'showOrder', { parameters: { order_id: id ?? '' }, signal }, orderDetails)),
    enabled: of !== undefined && isKnown,
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state: { data, error } }) => {
      const isRefused = error !== null && !isTransient(toApiError(error));
      return isRefused || isAtItsEnd(data) ? false : INTERVAL_MS[of?.mode ?? 'cloud'];
    },
  });
  return {
    data: query.data,
    isPending: isKnown && (session.isLoading || query.isLoading),
    error: query.error && toApiError(query.error),
    refetch: () => void query.refetch(),
  };
}

/** From the cache. */
export const isOrderCancelled = (client: QueryClient, session: Session | undefined, id: string): boolean =>
  client.getQueryData<Order>(queryKey(session, 'orders', id))?.state === 'cancelled';

/** The simulated cloud has no Billing Center. */
export async function paySimulated(services: Services, session: Session, instanceId: string): Promise<void> {
  const client = services.get(queryClient);
  await callSandbox(services, 'pay', { instance_id: instanceId }, z.object({}));
  await client.invalidateQueries({ queryKey: queryKey(session, 'orders') });
  await client.invalidateQueries({ queryKey: queryKey(session, 'instances') });
}
