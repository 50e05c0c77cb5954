import { useState } from 'react';
import type { Attempt } from '../../../submission/attempt';
import type { SubmitProgress, SubmitResult } from '../../../submission/submit-result';
import { useAttempts } from '../../../submission/use-attempts';

export type UnsettledResult = Extract<SubmitResult, { kind: 'unsettled' }>;

/**
 * Reads once more what became of an attempt.
 * @param attempt the attempt, whose outcome is not known
 * @param onFound called with the id where the instance turns up
 * @returns what is happening now, the newest result of reading, whether another tab kept this one from it, and what
 *   starts it
 */
export function useLookAgain(
  attempt: Attempt,
  onFound: (instanceId: string) => void,
): {
  progress: SubmitProgress | undefined;
  result: UnsettledResult | undefined;
  isBusy: boolean;
  lookAgain: () => void;
} {
  const { settle, settling } = useAttempts();
  const [result, setResult] = useState<UnsettledResult>();
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    const next = await settle(attempt);
    setBusy(next?.kind === 'busy');
    if (next?.kind === 'accepted') onFound(next.instanceId);
    if (next?.kind === 'unsettled') setResult(next);
  };
  return { progress: settling[attempt.id], result, isBusy, lookAgain: () => void look() };
}
