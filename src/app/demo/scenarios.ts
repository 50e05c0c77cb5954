import { uuid } from '../../sandbox/world/ids';

export const SCENARIO_GROUPS = ['tour', 'creating', 'money', 'lts'] as const;

interface Scenario {
  group: (typeof SCENARIO_GROUPS)[number];
  /** The first page. */
  begin: string;
  /** With what the preset Demo fills in. */
  isFilledIn?: true;
  /** Yearly/monthly, and not paid automatically. */
  isUnpaid?: true;
  /** Seconds that a create takes at 1×. */
  createSeconds?: number;
  /** Control requests: path after `/__sandbox/`, and body. */
  orders?: readonly (readonly [command: string, body: unknown])[];
}

/** The documents say 3 to 15 minutes. */
export const USUAL_CREATE_SECONDS = 600;

const REVIEW = { begin: '/create/review', isFilledIn: true } as const;
/** Without SASL, and LTS reaches it: registering takes one click. */
const CLICKSTREAM = uuid('instance kafka-clickstream');
const LTS_OF_CLICKSTREAM = { group: 'lts', begin: `/instances/${CLICKSTREAM}/lts` } as const;
const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;
const REGISTER = { method: 'POST', path: '/v2/*/lts/dms/kafka-instance' } as const;
const soldOut = { error_code: 'DMS.00400055', error_msg: 'Resource sold out.' };
const tooMany = { error_code: 'APIGW.0308', error_msg: 'The throttling threshold has been reached.' };

export const SCENARIOS = {
  usual: { group: 'tour', begin: '/' },
  'empty-project': { group: 'tour', begin: '/', orders: [['empty-project', {}]] },
  'slow-creation': { group: 'creating', ...REVIEW, createSeconds: 90 * 60 },
  'sold-out': {
    group: 'creating',
    ...REVIEW,
    orders: [['faults', [{ ...CREATE, action: { status: 400, body: soldOut } }]]],
  },
  'create-failed': { group: 'creating', ...REVIEW, orders: [['fail-creates', { times: 1 }]] },
  'rate-limit': {
    group: 'creating',
    ...REVIEW,
    orders: [['faults', [{ ...CREATE, action: { status: 429, headers: { 'retry-after': '10' }, body: tooMany } }]]],
  },
  'answer-lost': {
    group: 'money',
    ...REVIEW,
    orders: [
      ['faults', [{ ...CREATE, when: 'after', action: { reset: true } }]],
      // Found by the third poll, after 10 seconds: time to explain.
      ['hide-create', { seconds: 7 }],
    ],
  },
  'unpaid-order': { group: 'money', ...REVIEW, isUnpaid: true },
  // No faults: the world has what these two show.
  'wrong-lts-password': { group: 'lts', begin: `/instances/${uuid('instance kafka-orders')}/lts` },
  'rule-missing': { group: 'lts', begin: `/instances/${uuid('instance kafka-audit')}/lts` },
  'lts-answer-lost': {
    ...LTS_OF_CLICKSTREAM,
    orders: [['faults', [{ ...REGISTER, when: 'after', action: { reset: true } }]]],
  },
  'registered-already': { ...LTS_OF_CLICKSTREAM, orders: [['register', { instance_id: CLICKSTREAM }]] },
} as const satisfies Record<string, Scenario>;

export type ScenarioKey = keyof typeof SCENARIOS;

export const SCENARIO_KEYS = Object.keys(SCENARIOS) as ScenarioKey[];

export const isScenario = (text: string): text is ScenarioKey => Object.hasOwn(SCENARIOS, text);

export const scenarioOf = (key: ScenarioKey): Scenario => SCENARIOS[key];

export const addressOfScenario = (key: ScenarioKey): string => `#/?scenario=${key}`;
