/** Each step's module, loaded when the step opens; the next one is fetched ahead. */

import type { Session } from '../../../contract/gateway-api';
import { idle } from '../../browser/when-idle';
import type { StepKey } from '../../form/create-form';
import { nextStep, type PageKey } from '../../form/steps';
import type { Services } from '../../services/services';
import { extra } from '../../ui/parts';
import { preloadable } from '../../ui/preloadable';

export const STEP_COMPONENTS = {
  basics: preloadable(() => import('../../form/basics/basics-step')),
  capacity: preloadable(() => import('../../form/capacity/capacity-step')),
  network: preloadable(() => import('../../form/network/network-step')),
  access: preloadable(() => import('../../form/access/access-step')),
  operations: preloadable(() => import('../../form/operations/operations-step')),
  billing: preloadable(() => import('../../form/billing/billing-step')),
} as const satisfies Record<StepKey, unknown>;

export const ReviewStep = preloadable(() => import('./review/review-step'));

/** What will be created, beside the form or in a drawer; the first field does not wait for it. */
export const SummaryColumn = extra(async () => {
  await idle();
  return import('./summary/summary-column');
});
export const SummaryDrawer = extra(async () => {
  await idle();
  return import('./summary/summary-drawer');
});

/**
 * Loads a step's module before the step is shown.
 * @param step the step
 */
export function preloadStep(step: PageKey): void {
  if (step === 'review') ReviewStep.preload();
  else STEP_COMPONENTS[step].preload();
}

/**
 * Fetches the module of what comes after a step and its lists, so that Continue does not wait for them; and so that nothing
 * has to be loaded between pressing Create and the new instance's page, since the console may end meanwhile.
 * @param step the step that is open
 * @param preloadInstance loads the new instance's page
 */
export function prefetchNextStep(
  services: Services,
  session: Session,
  step: PageKey,
  preloadInstance: () => void,
): void {
  const next = nextStep(step);
  if (next) {
    preloadStep(next);
    // What cannot be loaded or read now is asked for by the step itself.
    void import('./prefetch-lists').then(
      ({ prefetchLists }) => prefetchLists(services, session, next),
      () => undefined,
    );
  } else {
    preloadInstance();
  }
}
