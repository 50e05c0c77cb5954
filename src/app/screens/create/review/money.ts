import { useStore } from '@nanostores/react';
import type { OutcomeFact } from '../../../outcome/outcome-notice';
import { outcomeNoticeMessages } from '../../../outcome/outcome-notice.messages';
import type { Verdict } from '../../../outcome/verdict-badge';
import { outcomeMessages } from './outcome.messages';

/**
 * The fact that every outcome of a create states.
 * @returns makes it of the verdict and why
 */
export function useMoney(): (verdict: Verdict, detail: OutcomeFact['detail']) => OutcomeFact[] {
  const { money } = useStore(outcomeNoticeMessages);
  return (verdict, detail) => [{ label: money, verdict, detail }];
}

/**
 * The fact about a send that certainly came to nothing.
 * @param isInDoubt an earlier order for the name is not accounted for: what was spent on that one is not known
 * @param detail why nothing was spent, where "nothing was created" does not say it
 */
export function useNothingSpent(isInDoubt: boolean, detail?: string): OutcomeFact[] {
  const t = useStore(outcomeMessages);
  const money = useMoney();
  return isInDoubt ? money('unknown', t.moneyInDoubt) : money('no', detail ?? t.moneyNo);
}
