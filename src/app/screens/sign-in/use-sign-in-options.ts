import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { SignInOptions } from '../../../contract/gateway-api';
import { SIGN_IN_OPTIONS_KEY } from '../../lookups/query-keys';
import { fetchSignInOptions } from '../../lookups/sign-in';
import { useServices } from '../../services/services';

/**
 * What the gateway offers to somebody who is not signed in; it stays the same while the gateway runs.
 * @param enabled false where nobody has to sign in
 */
export function useSignInOptions(enabled = true): UseQueryResult<SignInOptions> {
  const services = useServices();
  return useQuery({
    queryKey: SIGN_IN_OPTIONS_KEY,
    queryFn: ({ signal }) => fetchSignInOptions(services, signal),
    enabled,
  });
}
