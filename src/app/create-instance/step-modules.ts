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

/** What will be created, beside the form or in a drawer; the first field does not wait for it. */
export const SummaryColumn = lazy(() => import('./summary/summary-column'));
export const SummaryDrawer = lazy(() => import('./summary/summary-drawer'));

/** The page that an accepted create leads to. */
const loadInstancePage = () => import('../instance-progress/instance-page');

/**
 * Fetches the module of what comes after a step, so that Continue does not wait for it; and so that nothing has to be
 * loaded between pressing Create and the new instance's page, since the console may end meanwhile.
 * @param step the step that is open
 */
export function prefetchNextStep(step: PageKey): void {
  const next = nextStep(step);
  const load = next ? LOADERS[next] : loadInstancePage;
  void load().catch(() => undefined);
}
