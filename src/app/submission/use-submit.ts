import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import { toApiError } from '../lookups/api-error';
import { queryKey } from '../lookups/query-keys';
import { useSession } from '../lookups/session';
import { useService } from '../services/services';
import { attemptDeps } from './attempt-deps';
import { type SubmitOptions, submitAttempt } from './submit-attempt';
import type { SubmitProgress, SubmitResult } from './submit-result';

export type SubmitState =
  | { status: 'idle' }
  | { status: 'running'; progress: SubmitProgress }
  | { status: 'done'; result: SubmitResult };

export interface Submit {
  state: SubmitState;
  /** The session is known. */
  isReady: boolean;
  /** `state` has the result too. A second call while the first one runs joins it. */
  submit: (
    request: CreateInstanceRequest,
    allowed?: Pick<SubmitOptions, 'confirmed' | 'resumes'>,
  ) => Promise<SubmitResult>;
}

/**
 * Leaving the page stops neither the request nor the polling. Nothing of the request is kept, because it has the
 * password.
 */
export function useSubmit(): Submit {
  const session = useSession().data;
  const client = useQueryClient();
  const deps = useService(attemptDeps);
  const [state, setState] = useState<SubmitState>({ status: 'idle' });
  const submit = useCallback(
    async (request: CreateInstanceRequest, allowed: Pick<SubmitOptions, 'confirmed' | 'resumes'> = {}) => {
      if (!session) return { kind: 'not-sent', reason: 'no-permit', error: toApiError(undefined) } as const;
      setState({ status: 'running', progress: { phase: 'checking' } });
      const onProgress = (progress: SubmitProgress) => setState({ status: 'running', progress });
      const onLate = () => void client.invalidateQueries({ queryKey: queryKey(session, 'attempts') });
      const result = await submitAttempt(deps, request, session, { onProgress, onLate, ...allowed }).catch((thrown) => {
        // `unexpected-error.tsx` shows it; the button must not stay busy. What was sent is recorded.
        setState({ status: 'idle' });
        throw thrown;
      });
      setState({ status: 'done', result });
      onLate();
      void client.invalidateQueries({ queryKey: queryKey(session, 'instances') });
      return result;
    },
    [session, client, deps],
  );
  return { state, isReady: session !== undefined, submit };
}
