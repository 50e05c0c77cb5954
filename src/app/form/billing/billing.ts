/** Billing: pay-per-use, or an order for months or years ("Creating an Instance", table 4). */
import * as z from 'zod/mini';
import { PERIOD_TYPES, periodRule } from '../../../contract/billing';
import type { ErrorKey } from '../../i18n/errors';
import { formError } from '../../i18n/form-error';
import { tidyNumber, wholeNumber } from '../../i18n/tidy';
import { says } from '../change';
import { defineStep, flag, oneOfTwo, text } from '../field';

export const billing = defineStep(
  {
    mode: oneOfTwo(['postPaid', 'prePaid'], {
      share: 'always',
      change: says('changeable', 'billingMode', ['billing', 'terraform'], 'charging_mode'),
    }),
    periodType: oneOfTwo(PERIOD_TYPES, {
      schema: z.enum(PERIOD_TYPES, formError('periodTypeRequired')),
      share: 'always',
      change: says('fixed', 'period', ['terraform'], 'period_unit'),
      refusals: ['periodUnit'],
    }),
    periodNumber: text({
      initial: '1',
      tidy: (typed) => tidyNumber(typed),
      schema: z.string().check(z.refine((typed) => typed.trim() !== '', { error: 'periodRequired' })),
      share: 'always',
      change: says('fixed', 'period', ['terraform'], 'period'),
      refusals: ['period'],
    }),
    autoRenew: flag({
      share: 'always',
      change: says('changeable', 'renewal', ['terraform'], 'auto_renew'),
      refusals: ['renewal'],
    }),
    // Whether somebody pays at once is for who orders to say.
    autoPay: flag({ share: 'never', change: says('fixed', 'payment', ['api']) }),
  },
  {
    when: {
      periodType: ['mode', 'prePaid'],
      periodNumber: ['mode', 'prePaid'],
      autoRenew: ['mode', 'prePaid'],
      autoPay: ['mode', 'prePaid'],
    },
    rules: ({ periodType, periodNumber }) => {
      const isJudged = PERIOD_TYPES.includes(periodType) && periodNumber.trim() !== '';
      const broken = isJudged && periodRule(periodType, wholeNumber(periodNumber));
      return broken ? [{ path: 'periodNumber', message: formError(broken as ErrorKey) }] : [];
    },
    wire: {
      keys: ['bss_param'],
      // The document: a bss_param that is not blank means yearly/monthly. So pay-per-use sends none.
      write: ({ mode, periodType, periodNumber, autoRenew, autoPay }) =>
        mode === 'postPaid'
          ? {}
          : {
              bss_param: {
                charging_mode: mode,
                period_type: periodType,
                period_num: wholeNumber(periodNumber),
                ...(autoRenew && { is_auto_renew: true }),
                ...(autoPay && { is_auto_pay: true }),
              },
            },
      read: ({ bss_param: order }) =>
        order?.charging_mode !== 'prePaid'
          ? {}
          : {
              mode: 'prePaid' as const,
              periodType: order.period_type ?? 'month',
              // Whoever ordered for three years must not get one month without noticing.
              periodNumber: String(order.period_num ?? ''),
              autoRenew: order.is_auto_renew === true,
              autoPay: order.is_auto_pay === true,
            },
    },
  },
);
