/** The steps from a running instance to its first log, and where each stands. */
import { isTransferTo, type Transfer } from '../../contract/log-transfers';
import { isSystemTopic, type Topic } from '../../contract/topics';
import type { ListLookup } from '../lookups/use-lookup';
import type { KnownRegistration } from '../submission/use-registrations';
import type { Seen } from './seen';

/** How a step stands. */
export type StepState = 'done' | 'open' | 'trouble' | 'unknown' | 'reading';

/** What is said of a step, by step. */
interface Situations {
  running: 'running';
  reachable: 'reading' | 'opening' | 'open' | 'closed' | 'unknown';
  registered: 'registered' | 'likely' | 'byTransfer' | 'unconfirmed' | 'none';
  topic: 'reading' | 'some' | 'none' | 'unread';
  message: 'seen' | 'none';
  transfer: 'reading' | 'on' | 'paused' | 'failed' | 'odd' | 'none' | 'unread';
  log: 'seen' | 'none';
}

export type Step = {
  [Key in keyof Situations]: { key: Key; state: StepState; as: Situations[Key] };
}[keyof Situations];

type List<Row> = Pick<ListLookup<Row>, 'data' | 'isPending' | 'unread'>;

export interface Facts {
  instanceId: string;
  /** DMS has opened the port for LTS. */
  isListening: boolean;
  /** By security group and network ACL; undefined while they are read. */
  reach: 'open' | 'closed' | 'unknown' | undefined;
  registration: KnownRegistration | undefined;
  topics: List<Topic>;
  transfers: List<Transfer>;
  seen: Seen;
}

/** A topic to send to and to look at: the one that logs go to, else the newest. */
export function topicOf(own: readonly Topic[], transfers: readonly Transfer[]): string | undefined {
  const targets = transfers.map((one) => one.log_transfer_info.log_transfer_detail?.kafka_topic);
  const newest = [...own].sort((a, b) => (b.created_at ?? 0) - (a.created_at ?? 0));
  return (own.find(({ name }) => targets.includes(name)) ?? newest[0])?.name;
}

/** Topics of the person, not Kafka's own. */
export const ownTopics = ({ topics }: Pick<Facts, 'topics'>): Topic[] =>
  (topics.data ?? []).filter((topic) => !isSystemTopic(topic));

export const ownTransfers = ({ transfers, instanceId }: Pick<Facts, 'transfers' | 'instanceId'>): Transfer[] =>
  (transfers.data ?? []).filter((one) => isTransferTo(one, instanceId));

/** Whether nothing certain is known of a list: it says "none" only where it was read whole. */
const absence = ({ data, isPending, unread }: List<unknown>): 'reading' | 'unread' | 'none' =>
  data ? (unread > 0 ? 'unread' : 'none') : isPending ? 'reading' : 'unread';

function transferAs(facts: Facts): Situations['transfer'] {
  const statuses = ownTransfers(facts).map((one) => one.log_transfer_info.log_transfer_status);
  if (statuses.length === 0) return absence(facts.transfers);
  if (statuses.includes('ENABLE')) return 'on';
  if (statuses.includes('EXCEPTION')) return 'failed';
  return statuses.includes('DISABLE') ? 'paused' : 'odd';
}

function registeredAs(facts: Facts): Situations['registered'] {
  const state = facts.registration?.state;
  if (state === 'registered' || state === 'likely') return state;
  // LTS takes a transfer to registered instances only.
  if (ownTransfers(facts).length > 0) return 'byTransfer';
  return state === 'unknown' ? 'unconfirmed' : 'none';
}

const reachableAs = ({ isListening, reach }: Facts): Situations['reachable'] =>
  isListening ? (reach ?? 'reading') : 'opening';

const STATES = {
  ...{ running: 'done', open: 'done', registered: 'done', likely: 'done', byTransfer: 'done', some: 'done' },
  ...{ seen: 'done', on: 'done', opening: 'open', none: 'open', closed: 'trouble', failed: 'trouble', paused: 'open' },
  ...{ unknown: 'unknown', unconfirmed: 'unknown', odd: 'unknown', unread: 'unknown', reading: 'reading' },
} as const satisfies Record<Situations[keyof Situations], StepState>;

const step = <Key extends keyof Situations>(key: Key, as: Situations[Key]) => ({ key, as, state: STATES[as] });

/** @returns the steps in their order */
export function stepsOf(facts: Facts): Step[] {
  const { topics, seen } = facts;
  return [
    step('running', 'running'),
    step('reachable', reachableAs(facts)),
    step('registered', registeredAs(facts)),
    step('topic', ownTopics(facts).length > 0 ? 'some' : absence(topics)),
    // A log is a message.
    step('message', (seen.message ?? seen.log) === undefined ? 'none' : 'seen'),
    step('transfer', transferAs(facts)),
    step('log', seen.log === undefined ? 'none' : 'seen'),
  ];
}

/** The first that is not done. That the network's rules can't be judged stops nobody. */
export const nextOf = (steps: readonly Step[]): Step | undefined =>
  steps.find(({ key, state }) => state !== 'done' && !(key === 'reachable' && state === 'unknown'));
