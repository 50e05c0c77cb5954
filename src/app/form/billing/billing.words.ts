import { i18n } from '../../i18n/i18n';
import { count } from '../../i18n/params';

/** What each field is called: at its input, in lists of errors, on Review and on the instance's page. */
export const labels = i18n('billingLabels', {
  mode: 'Billing mode',
  periodType: 'Term unit',
  periodNumber: 'Term',
  autoRenew: 'Auto-renewal',
  autoPay: 'Automatic payment',
});

/** How an order is billed. */
export const billingWords = i18n('billingWords', {
  payPerUse: 'Pay-per-use',
  prepaid: 'Yearly/monthly',
  months: count({ one: '{count} month', many: '{count} months' }),
  years: count({ one: '{count} year', many: '{count} years' }),
});
