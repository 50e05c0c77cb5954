import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { SignInOptions } from '../../../contract/gateway-api';
import { SIGN_IN_OPTIONS_KEY } from '../../lookups/query-keys';
import { fetchSignInOptions } from '../../lookups/sign-in';
import { useServices } from '../../services/services';

/** Constant while the gateway runs. */
export function useSignInOptions(enabled = true): UseQueryResult<SignInOptions> {
  const services = useServices();
  return useQuery({
    queryKey: SIGN_IN_OPTIONS_KEY,
    queryFn: ({ signal }) => fetchSignInOptions(services, signal),
    enabled,
  });
}
