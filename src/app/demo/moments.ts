/** The demo in five minutes (docs/demo-script.md): what the director mode leads through. */
import type { ScenarioKey } from './scenarios';

interface Moment {
  scenario: ScenarioKey;
  /** Where it begins; the presenter goes to the others by hand. */
  address?: string;
  /** Where what the presenter does by hand leads to. */
  at?: RegExp;
}

const AN_INSTANCE = /^\/instances\//;

const STORY = {
  list: { scenario: 'usual', address: '/' },
  presets: { scenario: 'usual', address: '/create' },
  ready: { scenario: 'usual', at: /^\/create\/review$/ },
  create: { scenario: 'usual' },
  register: { scenario: 'usual', at: AN_INSTANCE },
  lost: { scenario: 'answer-lost' },
  record: { scenario: 'answer-lost', at: AN_INSTANCE },
  rule: { scenario: 'rule-missing' },
  end: { scenario: 'rule-missing' },
} as const satisfies Record<string, Moment>;

export type MomentKey = keyof typeof STORY;

export const MOMENTS = Object.keys(STORY) as MomentKey[];

export const momentOf = (key: MomentKey): Moment => STORY[key];

/**
 * Back into an earlier scenario leads to its first moment, because the scenario starts again.
 * @returns undefined at either end
 */
export function neighbor(key: MomentKey, step: 1 | -1): MomentKey | undefined {
  const found = MOMENTS[MOMENTS.indexOf(key) + step];
  if (found === undefined || step === 1) return found;
  const { scenario } = STORY[found];
  return scenario === STORY[key].scenario ? found : MOMENTS.find((one) => STORY[one].scenario === scenario);
}
