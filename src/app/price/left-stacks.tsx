import { useQuery } from '@tanstack/react-query';
import { queryKey } from '../lookups/query-keys';
import { useSession } from '../lookups/session';
import { useService } from '../services/services';
import { LeftNotice } from './left-notice';
import { clearStacks, stackDeps } from './price-stack';

/** Deletes stacks of earlier estimates, once after each start of the page, and names those that remain. */
export default function LeftStacks() {
  const deps = useService(stackDeps);
  const { data: session } = useSession();
  const { data: names = [] } = useQuery({
    queryKey: queryKey(session, 'price-stacks', session?.who),
    // Without storage there are no records.
    queryFn: () => (session ? clearStacks(deps, session).catch(() => []) : []),
    enabled: session !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return session && names.length > 0 && <LeftNotice session={session} names={names} />;
}
