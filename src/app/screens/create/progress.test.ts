import { describe, expect, test } from 'vitest';
import { incompleteSteps } from '../../form/incomplete-steps';
import { isPageKey, nextStep, type PageKey, previousStep, STEP_KEYS, stepTitles } from '../../form/steps';
import { railSteps, reachable } from './progress';

const issuesAt = (...paths: string[]) => paths.map((path) => ({ path, message: 'nameRequired' }));
const rail = (current: PageKey, visited: readonly PageKey[], ...broken: PageKey[]) =>
  railSteps(stepTitles.get(), current, visited, new Set(broken), (key) => `/to/${key}`);

test('the steps with something wrong are those of the issues’ paths', () => {
  expect([...incompleteSteps(issuesAt('network.vpcId', 'basics.tags.0.key', 'network.ipv6'))]).toEqual([
    'network',
    'basics',
  ]);
  expect(incompleteSteps([]).size).toBe(0);
});

describe('what can be reached', () => {
  test.each<[string, PageKey, PageKey[], PageKey[], boolean]>([
    ['the first step, always', 'basics', [], ['basics'], true],
    ['a visited step, also when it is wrong', 'network', ['network'], ['network'], true],
    ['no step that was not visited', 'network', ['basics', 'capacity'], [], false],
    ['Review, once everything is right', 'review', ['basics'], [], true],
    ['what is optional, always', 'billing', [], ['basics'], true],
    ['not Review while something is wrong', 'review', ['basics'], ['access'], false],
    ['Review again after it was open, whatever is wrong', 'review', ['review'], ['access'], true],
  ])('%s', (_name, key, visited, broken, expected) => {
    expect(reachable(key, visited, new Set(broken))).toBe(expected);
  });
});

describe('the rail', () => {
  test('shows all steps in order, with one current', () => {
    const steps = rail('capacity', ['basics', 'capacity']);
    expect(steps.map(({ key }) => key)).toEqual(STEP_KEYS);
    expect(steps.filter(({ current }) => current).map(({ key, state }) => [key, state])).toEqual([
      ['capacity', 'current'],
    ]);
  });

  test('marks what was visited as done or wrong, and the rest as not started', () => {
    const states = rail('network', ['basics', 'capacity', 'network'], 'capacity', 'access').map(({ state }) => state);
    expect(states).toEqual(['done', 'error', 'current', 'todo', 'optional', 'optional', 'todo']);
    expect(rail('basics', ['basics', 'billing'], 'operations').map(({ state }) => state)).toEqual([
      ...['current', 'todo', 'todo', 'todo', 'error', 'done', 'todo'],
    ]);
  });

  test('leads to what can be reached, and to the open step', () => {
    const hrefs = rail('network', ['basics'], 'access').map(({ href }) => href);
    const optional = ['/to/operations', '/to/billing'];
    expect(hrefs).toEqual(['/to/basics', undefined, '/to/network', undefined, ...optional, undefined]);
    expect(rail('basics', ['basics']).at(-1)?.href).toBe('/to/review');
  });

  test('numbers what everybody goes through', () => {
    expect(rail('basics', []).map(({ number }) => number)).toEqual([1, 2, 3, 4, undefined, undefined, 5]);
  });

  test('never calls Review done: nothing is done before Create is pressed', () => {
    expect(rail('basics', [...STEP_KEYS]).at(-1)?.state).toBe('todo');
  });
});

test('steps follow one another', () => {
  expect(nextStep('basics')).toBe('capacity');
  expect(nextStep('review')).toBeUndefined();
  expect(previousStep('basics')).toBeUndefined();
  expect(previousStep('review')).toBe('access');
  expect(nextStep('access')).toBe('review');
  expect(nextStep('access', new Set(['billing']))).toBe('billing');
  expect(nextStep('operations', new Set(['operations', 'network']))).toBe('review');
  expect(previousStep('billing')).toBe('access');
  expect(isPageKey('network')).toBe(true);
  for (const text of ['', 'Network', 'constructor', '__proto__']) expect(isPageKey(text)).toBe(false);
});
