/** Earlier attempts, for the banner "an earlier creation of X is not settled" and for the page of an instance. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { queryKey } from '../lookups/query-keys';
import { useSession } from '../lookups/session';
import { useService } from '../services/services';
import { type Attempt, isOpen } from './attempt';
import { attemptDeps } from './attempt-deps';
import { claimInstance, recoverAttempts, setAside, settleOpenAttempt } from './recover-attempts';
import type { SubmitProgress, SubmitResult } from './submit-result';

export interface Attempts {
  /** All attempts of this person in this project, the latest first; empty until they are read. */
  all: readonly Attempt[];
  /** Those whose outcome is not known and that the person has not set aside. */
  open: readonly Attempt[];
  /** Ids of those that are being settled by this component, with what is happening. */
  settling: Readonly<Record<string, SubmitProgress>>;
  /** Settles one by reading; resolves with the end, or undefined where it is not open any more. */
  settle: (attempt: Attempt) => Promise<SubmitResult | undefined>;
  /** The person says: this instance is that attempt's. */
  claim: (attempt: Attempt, instanceId: string) => Promise<void>;
  /** The person says: disregard it. */
  setAside: (attempt: Attempt) => Promise<void>;
}

/** Attempts of the session. A store that cannot be read shows as "none"; submitting then says so itself. */
export function useAttempts(): Attempts {
  const deps = useService(attemptDeps);
  const session = useSession().data;
  const client = useQueryClient();
  const [settling, setSettling] = useState<Readonly<Record<string, SubmitProgress>>>({});
  const key = queryKey(session, 'attempts', session?.who);
  const all =
    useQuery({
      queryKey: key,
      queryFn: () => (session ? recoverAttempts(deps, session) : []),
      enabled: session !== undefined,
      staleTime: 0,
      refetchOnWindowFocus: true,
    }).data ?? [];
  const reread = useCallback(
    () => client.invalidateQueries({ queryKey: queryKey(session, 'attempts') }),
    [client, session],
  );
  const settle = async ({ id }: Attempt): Promise<SubmitResult | undefined> => {
    if (!session) return undefined;
    try {
      return await settleOpenAttempt(deps, session, id, {
        onProgress: (progress) => setSettling((before) => ({ ...before, [id]: progress })),
      });
    } finally {
      setSettling(({ [id]: _ended, ...rest }) => rest);
      await reread();
    }
  };
  return {
    all,
    open: all.filter(isOpen),
    settling,
    settle,
    claim: (attempt, instanceId) => claimInstance(deps, attempt.id, instanceId).then(reread),
    setAside: (attempt) => setAside(deps, attempt).then(reread),
  };
}

/**
 * The orders of this name whose outcome is not known. While there are any, another name would be a second purchase.
 * @param name of the instance that is to be created
 */
export const useOpenAttemptsOf = (name: string): readonly Attempt[] =>
  useAttempts().open.filter((attempt) => attempt.name === name);
