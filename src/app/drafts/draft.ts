/** A draft: what the wizard holds and which steps were open. */

import type { CreateFormValues, StepKey } from '../form/create-form';
import { defaultValues } from '../form/create-form';
import type { PageKey } from '../form/steps';

export interface Draft {
  values: CreateFormValues;
  visited: PageKey[];
}

/** The name of an instance that was ordered from a draft, and when Create was first pressed for it (epoch milliseconds). */
export interface Order {
  name: string;
  at: number;
}

/** @returns the form as it opens for the first time */
export const freshDraft = (): Draft => ({ values: structuredClone(defaultValues), visited: ['basics'] });

/** Whether the form is as it was when it opened: there is nothing to keep, and nothing to ask about. */
export function isUntouched(values: CreateFormValues): boolean {
  return (Object.keys(defaultValues) as StepKey[]).every((step) => {
    const now: Record<string, unknown> = values[step];
    return Object.entries(defaultValues[step]).every(
      ([field, at]) => JSON.stringify(now[field]) === JSON.stringify(at),
    );
  });
}
