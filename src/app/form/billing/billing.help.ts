import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('billingHelpChoose', {
  mode: 'Pay-per-use, until you know that you will need it for months: it ends the day you delete the instance.',
  periodType: 'Months, if you are not sure.',
  periodNumber: 'The shortest that you are sure of: what is paid in advance is not simply given back.',
  autoRenew: 'Off, unless a forgotten renewal would do more harm than a forgotten bill.',
  autoPay: 'Off, so that somebody looks at the price before it is paid. On, if the instance has to be there at once.',
});

export const what = i18n('billingHelpWhat', {
  mode: 'Whether you pay by the hour, or in advance for a fixed time.',
  periodType: 'Whether the period is counted in months or in years.',
  periodNumber: 'For how long the order is paid.',
  autoRenew: 'Whether the order is extended, and billed again, when the period ends.',
  autoPay: 'Whether the order is paid at once. Otherwise it waits in the Billing Center, and the instance with it.',
});

export const where = i18n('billingHelpWhere', {
  mode: 'The price calculator of Huawei Cloud shows both; the link stands on Review. This console knows no prices.',
  autoPay: 'Orders that wait stand in the Billing Center, under Unpaid Orders.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  mode: ['payPerUse', 'yearlyMonthly'],
  periodType: ['yearlyMonthly'],
};
