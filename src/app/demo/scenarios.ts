/** The scenarios of the demo: what the simulated cloud is told beforehand, and where the presenter begins. */
import { uuid } from '../../sandbox/world/ids';

interface Scenario {
  /** Address inside the app on which it begins. */
  begin: string;
  /** The wizard is filled in, so that Create is one press away. */
  isFilledIn?: true;
  /** How long creating takes at the speed 1×, in seconds. */
  createSeconds?: number;
  /** Orders for the simulated cloud, as its control interface takes them: path after `/__sandbox/`, and body. */
  orders?: readonly (readonly [command: string, body: unknown])[];
}

/** Ten minutes: the documents say 3 to 15. */
export const USUAL_CREATE_SECONDS = 600;

const REVIEW = { begin: '/create/review', isFilledIn: true } as const;
const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;
const soldOut = { error_code: 'DMS.00400055', error_msg: 'Resource sold out.' };
const tooMany = { error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached.' };

/** Faults happen once; then everything works. */
export const SCENARIOS = {
  usual: { begin: '/' },
  'slow-creation': { ...REVIEW, createSeconds: 90 * 60 },
  'sold-out': { ...REVIEW, orders: [['faults', [{ ...CREATE, action: { status: 400, body: soldOut } }]]] },
  'create-failed': { ...REVIEW, orders: [['fail-creates', { times: 1 }]] },
  'answer-lost': {
    ...REVIEW,
    orders: [
      ['faults', [{ ...CREATE, when: 'after', action: { reset: true } }]],
      // Of the looks after 2, 5 and 10 seconds the third one finds it: time enough to tell what is going on.
      ['hide-create', { seconds: 7 }],
    ],
  },
  'rate-limit': {
    ...REVIEW,
    orders: [['faults', [{ ...CREATE, action: { status: 429, headers: { 'retry-after': '10' }, body: tooMany } }]]],
  },
  // Nothing is spoiled for these two: the world holds what they are about.
  'wrong-lts-password': { begin: `/instances/${uuid('instance kafka-orders')}/lts` },
  'rule-missing': { begin: `/instances/${uuid('instance kafka-audit')}/lts` },
} as const satisfies Record<string, Scenario>;

export type ScenarioKey = keyof typeof SCENARIOS;

export const SCENARIO_KEYS = Object.keys(SCENARIOS) as ScenarioKey[];

/** @returns whether a text names a scenario */
export const isScenario = (text: string): text is ScenarioKey => Object.hasOwn(SCENARIOS, text);

/** @returns what a scenario is made of */
export const scenarioOf = (key: ScenarioKey): Scenario => SCENARIOS[key];

/** @returns the address that starts a scenario, after the page's own */
export const addressOfScenario = (key: ScenarioKey): string => `#/?scenario=${key}`;
