/** How an order is billed, in the words that the form, the summary and Review share. */
import { i18n } from '../wording/i18n';
import { count } from '../wording/params';

export const billingWords = i18n('billingWords', {
  payPerUse: 'Pay-per-use',
  prepaid: 'Yearly/monthly',
  months: count({ one: '{count} month', many: '{count} months' }),
  years: count({ one: '{count} year', many: '{count} years' }),
});
