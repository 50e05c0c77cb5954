import { useStore } from '@nanostores/react';
import type { OutcomeFact } from '../../outcome/outcome-notice';
import { outcomeNoticeMessages } from '../../outcome/outcome-notice.messages';
import type { Verdict } from '../../outcome/verdict-badge';

/**
 * The fact that every outcome of a create states.
 * @returns makes it of the verdict and why
 */
export function useMoney(): (verdict: Verdict, detail: OutcomeFact['detail']) => OutcomeFact[] {
  const { money } = useStore(outcomeNoticeMessages);
  return (verdict, detail) => [{ label: money, verdict, detail }];
}
