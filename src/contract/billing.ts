/** `bss_param` of the create request ("Creating an Instance", table 4). Without it, the instance is pay-per-use. */
import * as z from 'zod/mini';
import { type RuleKey, strict, typed } from './rules';

export const PERIOD_TYPES = ['month', 'year'] as const;
export type PeriodType = (typeof PERIOD_TYPES)[number];

export const PERIOD_MAX: Readonly<Record<PeriodType, number>> = { month: 9, year: 3 };

/** @returns the broken rule, or undefined */
export function periodRule(type: PeriodType, count: number): RuleKey | undefined {
  if (!Number.isInteger(count) || count < 1) return 'periodNumber';
  if (count <= PERIOD_MAX[type]) return undefined;
  return type === 'month' ? 'periodMonths' : 'periodYears';
}

export const bssParam = z
  .strictObject(
    {
      is_auto_renew: z.optional(z.boolean(typed())),
      charging_mode: z.optional(z.enum(['prePaid', 'postPaid'], typed('chargingMode'))),
      is_auto_pay: z.optional(z.boolean(typed())),
      period_type: z.optional(z.enum(PERIOD_TYPES, typed('periodType'))),
      period_num: z.optional(z.int(typed('periodNumber'))),
    },
    strict,
  )
  .check(
    z.superRefine((bss, context) => {
      const broken = (path: string, message: RuleKey) =>
        context.addIssue({ code: 'custom', path: [path], message, input: bss });
      if (bss.charging_mode !== 'prePaid') {
        if (bss.period_type !== undefined) broken('period_type', 'periodOnlyPrepaid');
        if (bss.period_num !== undefined) broken('period_num', 'periodOnlyPrepaid');
        return;
      }
      if (bss.period_type === undefined) broken('period_type', 'required');
      if (bss.period_num === undefined) broken('period_num', 'required');
      if (bss.period_type === undefined || bss.period_num === undefined) return;
      const rule = periodRule(bss.period_type, bss.period_num);
      if (rule) broken('period_num', rule);
    }),
  );
