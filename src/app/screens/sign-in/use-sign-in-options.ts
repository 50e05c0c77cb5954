import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { SignInOptions } from '../../../contract/gateway-api';
import { fetchSignInOptions } from '../../lookups/sign-in';

/**
 * What the gateway offers to somebody who is not signed in; it stays the same while the gateway runs.
 * @param enabled false where nobody has to sign in
 */
export const useSignInOptions = (enabled = true): UseQueryResult<SignInOptions> =>
  useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => fetchSignInOptions(signal),
    enabled,
  });
