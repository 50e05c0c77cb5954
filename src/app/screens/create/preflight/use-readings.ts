import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CreateFormValues } from '../../../form/create-form';
import { useChosenNetwork } from '../../../form/network/chosen-network';
import { useKeys } from '../../../lookups/keys';
import { useProducts } from '../../../lookups/products';
import { usePublicIps } from '../../../lookups/public-ips';
import { queryKey } from '../../../lookups/query-keys';
import { useInstanceQuota } from '../../../lookups/quota';
import { useSession } from '../../../lookups/session';
import { useSubnets } from '../../../lookups/subnets';
import { useInstancesNamed } from '../../../lookups/use-instances-named';
import { useZones } from '../../../lookups/zones';
import { useReachability } from '../../../readiness/use-reachability';
import type { Readings } from './preflight';

/** The lists that the steps were filled and judged from. */
const LISTS = ['zones', 'products', 'subnets', 'keys', 'public-ips', 'quota', 'instances-named'] as const;

/**
 * Reads what the preflight judges by, anew when Review opens: between the first step and this one things are sold out,
 * bound and switched off. What is being read at that moment is new enough.
 * @param values what the form holds
 */
export function useReadings({ basics, capacity, network }: CreateFormValues): Readings {
  const client = useQueryClient();
  const session = useSession().data;
  useEffect(() => {
    if (!session) return;
    for (const list of LISTS) {
      void client.invalidateQueries({
        queryKey: queryKey(session, list),
        predicate: ({ state }) => state.fetchStatus === 'idle',
      });
    }
  }, [client, session]);
  const { name } = basics;
  return {
    named: useInstancesNamed(name, name !== ''),
    quota: useInstanceQuota(),
    zones: useZones(),
    products: useProducts(),
    subnets: useSubnets(network.vpcId),
    keys: useKeys({ enabled: capacity.encryption }),
    publicIps: usePublicIps({ enabled: network.publicAccess }),
    reachability: useReachability(useChosenNetwork()),
  };
}
