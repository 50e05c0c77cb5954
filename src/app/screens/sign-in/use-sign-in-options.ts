import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { SignInOptions } from '../../../contract/gateway-api';
import { fetchSignInOptions } from '../../lookups/sign-in';
import { useServices } from '../../services/services';

/**
 * What the gateway offers to somebody who is not signed in; it stays the same while the gateway runs.
 * @param enabled false where nobody has to sign in
 */
export function useSignInOptions(enabled = true): UseQueryResult<SignInOptions> {
  const services = useServices();
  return useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => fetchSignInOptions(services, signal),
    enabled,
  });
}
