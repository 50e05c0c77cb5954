import type { Session } from '../../../contract/gateway-api';
import { queryClient } from '../../lookups/query-client';
import { instancesNamed } from '../../lookups/use-instances-named';
import { LIVE_MS, queryOf } from '../../lookups/use-lookup';
import type { Services } from '../../services/services';
import { sleep } from '../../services/sleep';
import { isOpen } from '../../submission/attempt';
import { attemptDeps } from '../../submission/attempt-deps';

/** Nobody waits longer for the list, in milliseconds: Create checks again. */
const PATIENCE_MS = 3_000;

/**
 * Whether an instance has this name, as far as that is known or soon read. A name under which a request of this browser
 * isn't resolved is never called taken: with another one, the person could create a second instance.
 */
export async function isNameTaken(services: Services, session: Session, name: string): Promise<boolean> {
  const isListed = async (staleTime: number) =>
    (await services.get(queryClient).fetchQuery({ ...queryOf(services, session, instancesNamed(name)), staleTime }))
      .length > 0;
  // That it was free a while ago holds nobody up; that it was taken may be over.
  const isTaken = async () => {
    if (!(await isListed(Number.POSITIVE_INFINITY)) || !(await isListed(LIVE_MS))) return false;
    const attempts = await services.get(attemptDeps).store.listOfProject(session);
    return !attempts.some((attempt) => attempt.name === name && isOpen(attempt));
  };
  const limit = services
    .get(sleep)(PATIENCE_MS)
    .then(() => false);
  return Promise.race([isTaken().catch(() => false), limit]);
}
