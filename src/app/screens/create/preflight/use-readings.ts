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

const LISTS = ['zones', 'products', 'subnets', 'keys', 'public-ips', 'quota', 'instances-named'] as const;

/**
 * Reloads the lists when Review opens, because things are sold out, bound, and disabled meanwhile; a load under way is
 * recent enough.
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
