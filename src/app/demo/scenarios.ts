import { uuid } from '../../sandbox/world/ids';

interface Scenario {
  /** The first page. */
  begin: string;
  /** With a filled-in draft. */
  isFilledIn?: true;
  /** Seconds that a create takes at 1×. */
  createSeconds?: number;
  /** Control requests: path after `/__sandbox/`, and body. */
  orders?: readonly (readonly [command: string, body: unknown])[];
}

/** The documents say 3 to 15 minutes. */
export const USUAL_CREATE_SECONDS = 600;

const REVIEW = { begin: '/create/review', isFilledIn: true } as const;
const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;
const soldOut = { error_code: 'DMS.00400055', error_msg: 'Resource sold out.' };
const tooMany = { error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached.' };

export const SCENARIOS = {
  usual: { begin: '/' },
  'slow-creation': { ...REVIEW, createSeconds: 90 * 60 },
  'sold-out': { ...REVIEW, orders: [['faults', [{ ...CREATE, action: { status: 400, body: soldOut } }]]] },
  'create-failed': { ...REVIEW, orders: [['fail-creates', { times: 1 }]] },
  'answer-lost': {
    ...REVIEW,
    orders: [
      ['faults', [{ ...CREATE, when: 'after', action: { reset: true } }]],
      // Found by the third poll, after 10 seconds: time to explain.
      ['hide-create', { seconds: 7 }],
    ],
  },
  'rate-limit': {
    ...REVIEW,
    orders: [['faults', [{ ...CREATE, action: { status: 429, headers: { 'retry-after': '10' }, body: tooMany } }]]],
  },
  // No faults: the world has what these two show.
  'wrong-lts-password': { begin: `/instances/${uuid('instance kafka-orders')}/lts` },
  'rule-missing': { begin: `/instances/${uuid('instance kafka-audit')}/lts` },
} as const satisfies Record<string, Scenario>;

export type ScenarioKey = keyof typeof SCENARIOS;

export const SCENARIO_KEYS = Object.keys(SCENARIOS) as ScenarioKey[];

export const isScenario = (text: string): text is ScenarioKey => Object.hasOwn(SCENARIOS, text);

export const scenarioOf = (key: ScenarioKey): Scenario => SCENARIOS[key];

export const addressOfScenario = (key: ScenarioKey): string => `#/?scenario=${key}`;
