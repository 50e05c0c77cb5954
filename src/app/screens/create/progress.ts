/** How far the person is: which steps are broken, reachable, done. Pure, so that the rail needs no state of its own. */

import { isOptional, type PageKey, STEP_KEYS } from '../../form/steps';
import type { RailStep, StepState } from './wizard/step-rail';

/**
 * Visited and optional steps can be reached from anywhere; Review as well, as soon as everything required is valid (rule 17).
 * @param key the step in question
 * @param visited the steps that were open before
 * @param broken the steps with something wrong
 */
export const reachable = (key: PageKey, visited: readonly PageKey[], broken: ReadonlySet<PageKey>): boolean =>
  visited.includes(key) || key === 'basics' || isOptional(key) || (key === 'review' && broken.size === 0);

/** The last required step that can be reached: where an address leads that can't be opened yet. */
export const farthestStep = (visited: readonly PageKey[], broken: ReadonlySet<PageKey>): PageKey =>
  STEP_KEYS.findLast((key) => !isOptional(key) && reachable(key, visited, broken)) ?? 'basics';

function stateOf(key: PageKey, current: PageKey, visited: readonly PageKey[], broken: ReadonlySet<PageKey>): StepState {
  if (key === current) return 'current';
  if (isOptional(key) && !visited.includes(key)) return broken.has(key) ? 'error' : 'optional';
  if (!visited.includes(key) || key === 'review') return 'todo';
  return broken.has(key) ? 'error' : 'done';
}

/**
 * Makes the rail's rows.
 * @param titles the steps' names in the current language
 * @param current the open step
 * @param addressOf where a step is
 */
export function railSteps(
  titles: Readonly<Record<PageKey, string>>,
  current: PageKey,
  visited: readonly PageKey[],
  broken: ReadonlySet<PageKey>,
  addressOf: (key: PageKey) => string,
): RailStep[] {
  const numbered = STEP_KEYS.filter((key) => !isOptional(key));
  return STEP_KEYS.map((key) => ({
    key,
    number: isOptional(key) ? undefined : numbered.indexOf(key) + 1,
    title: titles[key],
    state: stateOf(key, current, visited, broken),
    href: key === current || reachable(key, visited, broken) ? addressOf(key) : undefined,
    current: key === current,
  }));
}
