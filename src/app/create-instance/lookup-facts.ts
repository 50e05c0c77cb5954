import { useMemo } from 'react';
import { useKeys } from '../api/keys';
import { useProducts } from '../api/products';
import { usePublicIps } from '../api/public-ips';
import { useSubnets } from '../api/subnets';
import { useZones } from '../api/zones';
import type { LookupFacts } from '../form/lookup-rules';

/**
 * Gathers what the lookups know for the rules of the form.
 * @param vpcId the chosen VPC, '' while there is none
 * @param hasKey disks are to be encrypted, so the keys matter
 * @param hasPublicIps public access is on, so the elastic IPs matter
 * @returns what was read so far; what is not read, or could not be, is undefined
 */
export function useLookupFacts(vpcId: string, hasKey: boolean, hasPublicIps: boolean): LookupFacts {
  const zones = useZones().data;
  const products = useProducts().data;
  const subnets = useSubnets(vpcId).data;
  const keys = useKeys({ enabled: hasKey }).data;
  const publicIps = usePublicIps({ enabled: hasPublicIps }).data;
  return useMemo(
    () => ({
      zones,
      products: products?.products,
      versions: products?.versions ?? undefined,
      subnets,
      keys,
      publicIps,
    }),
    [zones, products, subnets, keys, publicIps],
  );
}
