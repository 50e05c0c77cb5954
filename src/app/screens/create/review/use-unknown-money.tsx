import { useStore } from '@nanostores/react';
import type { OutcomeFact } from '../../../outcome/outcome-notice';
import { UnpaidOrder } from '../../../outcome/unpaid-order';
import type { Attempt } from '../../../submission/attempt';
import { useMoney } from './money';
import { outcomeMessages } from './outcome.messages';

/**
 * Whether money was spent on an order of unknown fate: nobody knows.
 * @returns makes the fact of the order; a yearly/monthly one may also wait for payment
 */
export function useUnknownMoney(): (attempt: Attempt) => OutcomeFact[] {
  const t = useStore(outcomeMessages);
  const money = useMoney();
  return ({ prepaid }) =>
    money(
      'unknown',
      <>
        <p>{t.moneyUnknown}</p>
        {prepaid && <UnpaidOrder />}
      </>,
    );
}
