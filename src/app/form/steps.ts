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

/** Sound as they begin, so Continue passes them by. Rail, summary, and Review lead there. */
const OPTIONAL: ReadonlySet<PageKey> = new Set(['operations', 'billing']);

/** @returns whether a step is opened only by who wants to */
export const isOptional = (step: PageKey): boolean => OPTIONAL.has(step);

/**
 * @param broken the steps with something wrong: none of them is passed by
 * @returns the step after, or undefined on the last
 */
export const nextStep = (step: PageKey, broken: ReadonlySet<PageKey> = new Set()): PageKey | undefined =>
  STEP_KEYS.slice(STEP_KEYS.indexOf(step) + 1).find((key) => !OPTIONAL.has(key) || broken.has(key));

/** @returns the step before, or undefined on the first */
export const previousStep = (step: PageKey): PageKey | undefined =>
  STEP_KEYS.slice(0, STEP_KEYS.indexOf(step)).findLast((key) => !OPTIONAL.has(key));

/**
 * @param text the last part of the address
 * @returns true for the name of a step
 */
export const isPageKey = (text: string): text is PageKey => (STEP_KEYS as readonly string[]).includes(text);
