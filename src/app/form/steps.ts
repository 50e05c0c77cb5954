/** The steps, in order. The address, the rail, the review and the step of an error all read this table. */

import { i18n } from '../i18n/i18n';
import type { StepKey } from './create-form';

export type PageKey = StepKey | 'review';

export const STEP_KEYS = [
  'basics',
  'capacity',
  'network',
  'access',
  'operations',
  'billing',
  'review',
] as const satisfies readonly PageKey[];

export const stepTitles = i18n('steps', {
  basics: 'Basics',
  capacity: 'Capacity',
  network: 'Network',
  access: 'Access',
  operations: 'Operations',
  billing: 'Billing',
  review: 'Review and create',
});

/** @returns the step after, or undefined on the last */
export const nextStep = (step: PageKey): PageKey | undefined => STEP_KEYS[STEP_KEYS.indexOf(step) + 1];

/** @returns the step before, or undefined on the first */
export const previousStep = (step: PageKey): PageKey | undefined => STEP_KEYS[STEP_KEYS.indexOf(step) - 1];

/**
 * @param text the last part of the address
 * @returns true for the name of a step
 */
export const isPageKey = (text: string): text is PageKey => (STEP_KEYS as readonly string[]).includes(text);
