import { useStore } from '@nanostores/react';
import type { OutcomeFact } from '../../outcome/outcome-notice';
import { UnpaidOrder } from '../../outcome/unpaid-order';
import { type Attempt, isOpen } from '../attempt/attempt';
import { useMoney } from './money';
import { outcomeMessages } from './outcome.messages';

/**
 * Whether money was spent on an order of unknown fate: nobody knows.
 * @returns makes the fact of the order; a yearly/monthly one may also wait for payment
 */
export function useUnknownMoney(): (attempt: Attempt, words?: string) => OutcomeFact[] {
  const t = useStore(outcomeMessages);
  const money = useMoney();
  return ({ prepaid }, words = t.moneyUnknown) =>
    money(
      'unknown',
      <>
        <p>{words}</p>
        {prepaid && <UnpaidOrder />}
      </>,
    );
}

/**
 * Whether money was spent where the latest send certainly came to nothing: no, unless an earlier one is unaccounted for.
 * @returns makes the fact of the order; of none where nothing was recorded
 */
export function useNothingMoney(): (attempt: Attempt | undefined) => OutcomeFact[] {
  const t = useStore(outcomeMessages);
  const money = useMoney();
  const unknown = useUnknownMoney();
  return (attempt) => (attempt && isOpen(attempt) ? unknown(attempt, t.moneyEarlier) : money('no', t.moneyNo));
}
