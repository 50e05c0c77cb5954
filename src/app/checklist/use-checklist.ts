import { hasLtsListeners, type Instance } from '../../contract/instance';
import { transfers } from '../lookups/log-transfers';
import { topicsOf } from '../lookups/topics';
import { listOfRows, useList, useLookup } from '../lookups/use-lookup';
import { networkOf } from '../readiness/network';
import { reachOf, useReachability } from '../readiness/use-reachability';
import { useRegistrations } from '../submission/use-registrations';
import { useSeen } from './seen';
import type { Facts } from './steps';

/** Reads where an instance stands on its way to the first log: from the cloud, and what only this browser knows. */
export function useChecklist(item: Instance): Facts {
  const id = item.instance_id;
  const network = networkOf(item);
  return {
    instanceId: id,
    isListening: hasLtsListeners(item),
    reach: reachOf(network, useReachability(network)),
    registration: useRegistrations().get(id),
    topics: listOfRows(useLookup(topicsOf(id), { isLive: true })),
    transfers: useList(transfers, { isLive: true }),
    seen: useSeen(id),
  };
}
