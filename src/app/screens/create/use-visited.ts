import { useState } from 'react';
import { type PageKey, previousStep } from '../../form/steps';
import { reachable } from './progress';

/**
 * Which steps were open. A step is noted while it is drawn for the first time: noted in an effect, every change of step
 * would draw the wizard twice before anybody sees the first of it.
 * @param step the step that the address names
 * @param opened the steps that were open before the wizard was
 * @param broken the steps with something wrong
 * @returns the steps that were open, this one included if it may be; and whether it may
 */
export function useVisited(step: PageKey, opened: readonly PageKey[], broken: ReadonlySet<PageKey>) {
  const [visited, setVisited] = useState(opened);
  const before = previousStep(step);
  const isReachable = reachable(step, visited, broken) || (before !== undefined && visited.includes(before));
  if (isReachable && !visited.includes(step)) setVisited([...visited, step]);
  return { visited, isReachable };
}
