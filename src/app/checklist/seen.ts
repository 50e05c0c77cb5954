/** What this browser saw arrive at an instance. No API tells it, so it is kept here, without anything that was in it. */

import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { safeStorage } from '../browser/safe-storage';
import { queryClient } from '../lookups/query-client';
import { queryKey } from '../lookups/query-keys';
import { scopeOf, useSession } from '../lookups/session';
import type { Services } from '../services/services';

/** When each was seen for the first time, epoch milliseconds. */
const seenRecord = z.object({
  message: z.catch(z.optional(z.number()), undefined),
  log: z.catch(z.optional(z.number()), undefined),
});
export type Seen = z.infer<typeof seenRecord>;

const NOTHING: Seen = {};
const storage = safeStorage(() => window.localStorage);
const keyOf = (session: Session, instanceId: string) => `launchpad.seen:${scopeOf(session)}:${instanceId}`;

function read(session: Session, instanceId: string): Seen {
  try {
    return z.safeParse(seenRecord, JSON.parse(storage.read(keyOf(session, instanceId)))).data ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

/**
 * Notes that something was seen; what was seen before keeps its time.
 * @param at epoch milliseconds
 * @returns whether it is the first time
 */
export function noteSeen(
  services: Services,
  session: Session,
  instanceId: string,
  what: keyof Seen,
  at: number,
): boolean {
  const before = read(session, instanceId);
  if (before[what] !== undefined) return false;
  storage.write(keyOf(session, instanceId), JSON.stringify({ ...before, [what]: at }));
  void services.get(queryClient).invalidateQueries({ queryKey: queryKey(session, 'seen') });
  return true;
}

/** What this browser saw arrive at an instance; read again when the tab is looked at. */
export function useSeen(instanceId: string): Seen {
  const { data: session } = useSession();
  const { data = NOTHING } = useQuery({
    queryKey: queryKey(session, 'seen', session?.who, instanceId),
    queryFn: () => (session ? read(session, instanceId) : NOTHING),
    enabled: session !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
  return data;
}
