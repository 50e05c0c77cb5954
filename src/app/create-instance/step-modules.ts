/** Each step's module, loaded when the step opens; the next one is fetched ahead. */
import { lazy } from 'react';
import type { StepKey } from './form-values';
import { nextStep, type PageKey } from './steps';

const LOADERS = {
  basics: () => import('./steps/basics-step'),
  capacity: () => import('./steps/capacity-step'),
  network: () => import('./steps/network-step'),
  access: () => import('./steps/access-step'),
  operations: () => import('./steps/operations-step'),
  billing: () => import('./steps/billing-step'),
  review: () => import('./review/review-step'),
} as const;

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
