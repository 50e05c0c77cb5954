import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Session } from '../../contract/gateway-api';
import { type QueryName, queryKey } from '../lookups/query-keys';
import { useSession } from '../lookups/session';
import { type Services, useServices } from '../services/services';

/** One of this folder's actions, with what it is to do. */
export type Send<End> = (services: Services, session: Session) => Promise<End>;

/**
 * Sends changes, one at a time.
 * @param changed the lists that are read again after each, however it ended
 * @returns `run` resolves with the end, or with undefined where another change is on its way; `end` is the last one, forgotten as
 *   soon as the next begins
 */
export function useChange<End>(...changed: readonly QueryName[]) {
  const { data: session } = useSession();
  const client = useQueryClient();
  const services = useServices();
  const [end, setEnd] = useState<End>();
  // A double click comes before the first rendering.
  const busy = useRef(false);
  const { mutateAsync, isPending, reset } = useMutation({
    mutationFn: (send: Send<End>) => {
      if (!session) throw new Error('A change was sent without a session');
      return send(services, session);
    },
    // Here and not in the page: the response may come after the person has left it.
    onSettled: () => {
      for (const name of changed) void client.invalidateQueries({ queryKey: queryKey(session, name) });
    },
  });
  const run = async (send: Send<End>): Promise<End | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setEnd(undefined);
    try {
      const ended = await mutateAsync(send);
      setEnd(() => ended);
      return ended;
    } finally {
      busy.current = false;
      // The library keeps what it was called with, and that may hold a password.
      reset();
    }
  };
  return { run, end, isBusy: isPending, forget: () => setEnd(undefined) };
}
