import { useMemo } from 'react';
import { useProducts } from '../api/products';
import { useSubnets } from '../api/subnets';
import { useZones } from '../api/zones';
import type { LookupFacts } from './lookup-rules';

/**
 * Gathers what the lookups know for the rules of the form.
 * @param vpcId the chosen VPC, '' while there is none
 * @returns what was read so far; what is not read, or could not be, is undefined
 */
export function useLookupFacts(vpcId: string): LookupFacts {
  const zones = useZones().data;
  const products = useProducts().data;
  const subnets = useSubnets(vpcId).data;
  return useMemo(
    () => ({ zones, products: products?.products, versions: products?.versions, subnets }),
    [zones, products, subnets],
  );
}
