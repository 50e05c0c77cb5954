/** The steps, in order. The address, the rail, the review and the step of an error all read this table. */
import { lazy } from 'react';
import { i18n } from '../wording/i18n';
import type { StepKey } from './form-values';

export type PageKey = StepKey | 'review';

export const stepTitles = i18n('steps', {
  basics: 'Basics',
  capacity: 'Capacity',
  network: 'Network',
  access: 'Access',
  operations: 'Operations',
  billing: 'Billing',
  review: 'Review and create',
});

/** Each step's module, loaded when the step opens; the next one is fetched ahead (see `prefetchStep`). */
const LOADERS = {
  basics: () => import('./steps/basics-step'),
  capacity: () => import('./steps/capacity-step'),
  network: () => import('./steps/network-step'),
  access: () => import('./steps/access-step'),
  operations: () => import('./steps/operations-step'),
  billing: () => import('./steps/billing-step'),
  review: () => import('./review/review-step'),
} as const;

export const STEP_KEYS = Object.keys(LOADERS) as PageKey[];

export const STEP_COMPONENTS = {
  basics: lazy(LOADERS.basics),
  capacity: lazy(LOADERS.capacity),
  network: lazy(LOADERS.network),
  access: lazy(LOADERS.access),
  operations: lazy(LOADERS.operations),
  billing: lazy(LOADERS.billing),
} as const satisfies Record<StepKey, unknown>;

export const ReviewStep = lazy(LOADERS.review);

/**
 * Fetches the module of the step after a given one, so that Continue does not wait for it.
 * @param step the step that is open
 */
export function prefetchNextStep(step: PageKey): void {
  const next = nextStep(step);
  if (next) void LOADERS[next]().catch(() => undefined);
}

/** @returns the step after, or undefined on the last */
export const nextStep = (step: PageKey): PageKey | undefined => STEP_KEYS[STEP_KEYS.indexOf(step) + 1];

/** @returns the step before, or undefined on the first */
export const previousStep = (step: PageKey): PageKey | undefined => STEP_KEYS[STEP_KEYS.indexOf(step) - 1];

/**
 * @param text the last part of the address
 * @returns true for the name of a step
 */
export const isPageKey = (text: string): text is PageKey => Object.hasOwn(LOADERS, text);
