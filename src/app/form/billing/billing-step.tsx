import { useStore } from '@nanostores/react';
import { useFormContext, useWatch } from 'react-hook-form';
import { PERIOD_MAX } from '../../../contract/billing';
import { RadioCards, SwitchField } from '../../fields/choice-cards';
import { i18n } from '../../i18n/i18n';
import { Notice } from '../../theme/notice';
import type { CreateFormValues } from '../create-form';
import { StepFields } from '../step-fields';
import { StepTextField } from '../step-text-field';
import { billingWords, labels } from './billing.words';

const messages = i18n('billingStep', {
  payPerUseDetail: 'Billed from creation until you delete the instance.',
  prepaidDetail: 'Prepaid for a fixed term.',
  month: 'Months',
  monthDetail: '1–9',
  year: 'Years',
  yearDetail: '1–3',
  months: 'Number of months',
  years: 'Number of years',
  renewHint: 'Renews and charges the account at the end of each term until you turn it off.',
  payHint: 'Charges the account balance, coupons, or linked payment method immediately.',
  waitTitle: 'Payment required before creation starts',
  wait: 'Selecting Create instance only places the order. DMS creates the instance after someone pays for it in the Billing Center.',
  atOnceTitle: 'You pay when you create',
  atOnce: 'When you select Create instance, the account is charged for the full term.',
});

/** Pay-per-use, or yearly/monthly with its period and how it is paid. */
export default function BillingStep() {
  const t = useStore(messages);
  const label = useStore(labels);
  const words = useStore(billingWords);
  const mode = useWatch<CreateFormValues, 'billing.mode'>({ name: 'billing.mode' });
  return (
    <StepFields
      step="billing"
      inputs={{
        mode: (
          <RadioCards<CreateFormValues>
            name="billing.mode"
            label={label.mode}
            columns
            choices={[
              { value: 'postPaid', label: words.payPerUse, detail: t.payPerUseDetail },
              { value: 'prePaid', label: words.prepaid, detail: t.prepaidDetail },
            ]}
          />
        ),
        periodType: mode === 'prePaid' && <OrderFields />,
        periodNumber: null,
        autoRenew: null,
        autoPay: null,
      }}
    />
  );
}

/** `bss_param`. */
function OrderFields() {
  const t = useStore(messages);
  const label = useStore(labels);
  const { trigger } = useFormContext<CreateFormValues>();
  // Not all of billing: what is typed as the period would draw everything here with each digit.
  const [periodType, autoPay] = useWatch<CreateFormValues, ['billing.periodType', 'billing.autoPay']>({
    name: ['billing.periodType', 'billing.autoPay'],
  });
  return (
    <>
      <RadioCards<CreateFormValues>
        name="billing.periodType"
        label={label.periodType}
        columns
        onChanged={() => void trigger('billing.periodNumber')}
        choices={[
          { value: 'month', label: t.month, detail: t.monthDetail },
          { value: 'year', label: t.year, detail: t.yearDetail },
        ]}
      />
      <StepTextField
        name="billing.periodNumber"
        label={periodType === 'month' ? t.months : t.years}
        hint={`1–${PERIOD_MAX[periodType]}`}
        inputMode="numeric"
        width={200}
      />
      <SwitchField<CreateFormValues> name="billing.autoRenew" label={label.autoRenew} hint={t.renewHint} />
      <SwitchField<CreateFormValues> name="billing.autoPay" label={label.autoPay} hint={t.payHint} />
      {autoPay ? (
        <Notice tone="warning" title={t.atOnceTitle} announce="status">
          {t.atOnce}
        </Notice>
      ) : (
        <Notice tone="info" title={t.waitTitle} announce="status">
          {t.wait}
        </Notice>
      )}
    </>
  );
}
