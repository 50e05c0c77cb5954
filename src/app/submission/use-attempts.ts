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
  /** Newest first; empty until they are read. */
  all: readonly Attempt[];
  /** Neither resolved nor dismissed. */
  open: readonly Attempt[];
  /** Polls of this component, by ID. */
  settling: Readonly<Record<string, SubmitProgress>>;
  /** Polls; undefined if it isn't open any more. */
  settle: (attempt: Attempt) => Promise<SubmitResult | undefined>;
  claim: (attempt: Attempt, instanceId: string) => Promise<void>;
  setAside: (attempt: Attempt) => Promise<void>;
}

/** A store that can't be read counts as empty; submitting reports it. */
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

/** While there are any, another name would be a second purchase. */
export const useOpenAttemptsOf = (name: string): readonly Attempt[] =>
  useAttempts().open.filter((attempt) => attempt.name === name);
