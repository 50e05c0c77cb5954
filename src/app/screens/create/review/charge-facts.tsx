import { useStore } from '@nanostores/react';
import type { OutcomeFact } from '../../../outcome/outcome-notice';
import { outcomeNoticeMessages } from '../../../outcome/outcome-notice.messages';
import { UnpaidOrder } from '../../../outcome/unpaid-order';
import type { Verdict } from '../../../outcome/verdict-badge';
import type { Attempt } from '../../../submission/attempt';
import { outcomeMessages } from './outcome.messages';

/**
 * The fact that every outcome of a create states: whether it incurs charges.
 * @returns makes it of the verdict and why
 */
export function useChargeFact(): (verdict: Verdict, detail: OutcomeFact['detail']) => OutcomeFact[] {
  const { money } = useStore(outcomeNoticeMessages);
  return (verdict, detail) => [{ label: money, verdict, detail }];
}

/**
 * The fact about a send that certainly came to nothing.
 * @param isInDoubt an earlier request for the name isn't resolved: that one may incur charges
 * @param detail why nothing is charged, where "nothing was created" does not say it
 */
export function useNothingCharged(isInDoubt: boolean, detail?: string): OutcomeFact[] {
  const t = useStore(outcomeMessages);
  const charge = useChargeFact();
  return isInDoubt ? charge('unknown', t.moneyInDoubt) : charge('no', detail ?? t.moneyNo);
}

/**
 * Whether a request with an unknown result incurs charges: nobody knows.
 * @returns makes the fact of the request; a yearly/monthly one may also wait for payment
 */
export function useUnknownCharge(): (attempt: Attempt) => OutcomeFact[] {
  const t = useStore(outcomeMessages);
  const charge = useChargeFact();
  return ({ prepaid }) =>
    charge(
      'unknown',
      <>
        <p>{t.moneyUnknown}</p>
        {prepaid && <UnpaidOrder />}
      </>,
    );
}
