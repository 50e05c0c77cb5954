import type { CreateFormValues, StepKey } from '../form/create-form';
import { defaultValues } from '../form/create-form';
import type { PageKey } from '../form/steps';

export interface Draft {
  values: CreateFormValues;
  visited: PageKey[];
}

/** `at`: when Create was first selected for this name (epoch milliseconds). */
export interface Order {
  name: string;
  at: number;
}

export const freshDraft = (): Draft => ({ values: structuredClone(defaultValues), visited: ['basics'] });

/** Nothing to keep or to ask about. */
export function isUntouched(values: CreateFormValues): boolean {
  return (Object.keys(defaultValues) as StepKey[]).every((step) => {
    const now: Record<string, unknown> = values[step];
    return Object.entries(defaultValues[step]).every(
      ([field, at]) => JSON.stringify(now[field]) === JSON.stringify(at),
    );
  });
}
