import type { Session } from '../../../contract/gateway-api';
import type { Rows } from '../../../contract/lenient';
import type { PageKey } from '../../form/steps';
import { queryClient } from '../../lookups/query-client';
import { SECURITY_GROUPS } from '../../lookups/security-groups';
import { queryOf, type Reading } from '../../lookups/use-lookup';
import { VPCS } from '../../lookups/vpcs';
import type { Services } from '../../services/services';

/** What the steps are chosen from, as far as no step before them needs it. */
const LISTS: Readonly<Partial<Record<PageKey, readonly Reading<Rows<unknown>>[]>>> = {
  network: [VPCS, SECURITY_GROUPS],
};

/** Asks for the lists of a step before it opens; the step joins the request, or asks again for what failed. */
export function prefetchLists(services: Services, session: Session, step: PageKey): void {
  for (const list of LISTS[step] ?? []) void services.get(queryClient).prefetchQuery(queryOf(services, session, list));
}
