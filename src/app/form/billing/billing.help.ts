import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('billingHelpChoose', {
  mode: 'Pay-per-use until you know you’ll need it for months. Billing stops when you delete the instance.',
  periodType: 'Months, if you’re not sure.',
  periodNumber: 'The shortest term you’re sure of. Unsubscribing early may refund only part of the price.',
  autoRenew: 'Off, unless forgetting to renew would hurt more than an unexpected bill.',
  autoPay: 'Off, so someone checks the price first. On, if you need the instance right away.',
});

export const what = i18n('billingHelpWhat', {
  mode: 'Pay by the hour, or prepay for a fixed term.',
  periodType: 'Whether the term is in months or years.',
  periodNumber: 'How long you prepay for.',
  autoRenew: 'Whether the term is extended and charged again when it ends.',
  autoPay:
    'Whether the order is paid immediately. Otherwise it waits in the Billing Center, and the instance isn’t created until it’s paid.',
});

export const where = i18n('billingHelpWhere', {
  mode: 'Compare both in the Huawei Cloud price calculator (linked under Review and create). Some installations also estimate the pay-per-use price there.',
  autoPay: 'Unpaid orders are in the Billing Center under Unpaid Orders.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  mode: ['payPerUse', 'yearlyMonthly'],
  periodType: ['yearlyMonthly'],
};
