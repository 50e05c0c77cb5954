import { useMemo } from 'react';
import type { LookupFacts } from '../../form/lookup-rules';
import { useEnterpriseProjects } from '../../lookups/enterprise-projects';
import { useKeys } from '../../lookups/keys';
import { useProducts } from '../../lookups/products';
import { usePublicIps } from '../../lookups/public-ips';
import { useSubnets } from '../../lookups/subnets';
import { useZones } from '../../lookups/zones';

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
  const enterpriseProjects = useEnterpriseProjects().data;
  return useMemo(
    () => ({
      zones,
      products: products?.products,
      versions: products?.versions ?? undefined,
      subnets,
      keys,
      publicIps,
      enterpriseProjects,
    }),
    [zones, products, subnets, keys, publicIps, enterpriseProjects],
  );
}
