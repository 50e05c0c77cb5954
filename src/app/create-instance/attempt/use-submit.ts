/** Pressing Create, for the Review page. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CreateInstanceRequest } from '../../../contract/create-instance';
import { toApiError } from '../../api/api-error';
import { scopedKey, useSession } from '../../api/session';
import { browserDeps } from './attempt-deps';
import { submitAttempt } from './submit-attempt';
import type { SubmitProgress, SubmitResult } from './submit-result';
import { ATTEMPTS } from './use-attempts';

export type SubmitState =
  | { status: 'idle' }
  | { status: 'running'; progress: SubmitProgress }
  | { status: 'done'; result: SubmitResult };

export interface Submit {
  state: SubmitState;
  /** The session is known. Before that, submitting sends nothing and says so. */
  isReady: boolean;
  /**
   * Submits. Resolves with the result, which `state` holds as well. A second call while the first runs joins it.
   * @param request the wire body
   * @param confirmed ids of open attempts for which the person allowed another send
   */
  submit: (request: CreateInstanceRequest, confirmed?: readonly string[]) => Promise<SubmitResult>;
  /** Forgets the last result, when the person changes something. */
  reset: () => void;
}

/**
 * Submits creates. Leaving the page neither stops a send nor the reading after it: the record tells the rest. Nothing of
 * the request is kept here, because it holds the password.
 */
export function useSubmit(): Submit {
  const session = useSession().data;
  const client = useQueryClient();
  const [state, setState] = useState<SubmitState>({ status: 'idle' });
  const submit = useCallback(
    async (request: CreateInstanceRequest, confirmed?: readonly string[]): Promise<SubmitResult> => {
      if (!session) return { kind: 'not-sent', reason: 'no-permit', error: toApiError(undefined) };
      setState({ status: 'running', progress: { phase: 'checking' } });
      const onProgress = (progress: SubmitProgress) => setState({ status: 'running', progress });
      const result = await submitAttempt(browserDeps(), request, session, { onProgress, confirmed });
      setState({ status: 'done', result });
      void client.invalidateQueries({ queryKey: scopedKey(session, ATTEMPTS) });
      void client.invalidateQueries({ queryKey: scopedKey(session, 'instances') });
      return result;
    },
    [session, client],
  );
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, isReady: session !== undefined, submit, reset };
}
