import { describe, expect, test } from 'vitest';
import type { Transfer } from '../../contract/log-transfers';
import type { Topic } from '../../contract/topics';
import { type Facts, nextOf, type Step, stepsOf, topicOf } from './steps';

const list = <Row>(data: Row[] | undefined, unread = 0) => ({ data, isPending: data === undefined, unread });
const failed = { data: undefined, isPending: false, unread: 0 };
const topic = (name: string, created_at?: number): Topic => ({ name, created_at }) as Topic;
const transfer = (status: string, kafka_id = 'i', kafka_topic = 'logs'): Transfer => ({
  log_transfer_id: `${status} ${kafka_id} ${kafka_topic}`,
  log_group_name: '',
  log_streams: [],
  log_transfer_info: { log_transfer_status: status, log_transfer_detail: { kafka_id, kafka_topic } },
});

const fresh: Facts = {
  instanceId: 'i',
  isListening: true,
  reach: 'open',
  registration: undefined,
  topics: list<never>([]),
  transfers: list<never>([]),
  seen: {},
};
const whole: Partial<Facts> = {
  registration: { state: 'registered', at: 1 },
  topics: list([topic('logs')]),
  transfers: list([transfer('ENABLE')]),
  seen: { log: 5 },
};

const tell = (steps: readonly Step[]) => steps.map(({ key, as, state }) => `${key} ${as} ${state}`);

test('a fresh instance: one thing after the other', () => {
  expect(tell(stepsOf(fresh))).toEqual([
    'running running done',
    'reachable open done',
    'registered none open',
    'topic none open',
    'message none open',
    'transfer none open',
    'log none open',
  ]);
  expect(nextOf(stepsOf(fresh))?.key).toBe('registered');
});

test('at the end nothing is next, and a log that was seen is a message that was seen', () => {
  const steps = stepsOf({ ...fresh, ...whole });
  expect(tell(steps).every((told) => told.endsWith(' done'))).toBe(true);
  expect(nextOf(steps)).toBeUndefined();
});

describe('each step says what is true', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['DMS has not opened the port', { isListening: false }, 'reachable opening open'],
    ['rules are being read', { reach: undefined }, 'reachable reading reading'],
    ['a rule blocks LTS', { reach: 'closed' }, 'reachable closed trouble'],
    ['rules cannot be judged', { reach: 'unknown' }, 'reachable unknown unknown'],
    ['registered here', { registration: { state: 'registered', at: 1 } }, 'registered registered done'],
    ['LTS says so', { registration: { state: 'likely', at: 1 } }, 'registered likely done'],
    ['nobody knows', { registration: { state: 'unknown', at: 1 } }, 'registered unconfirmed unknown'],
    ['a transfer proves it', { transfers: list([transfer('DISABLE')]) }, 'registered byTransfer done'],
    [
      'a transfer proves what was not known',
      { registration: { state: 'unknown', at: 1 }, transfers: list([transfer('ENABLE')]) },
      'registered byTransfer done',
    ],
    ['a transfer to another instance', { transfers: list([transfer('ENABLE', 'j')]) }, 'registered none open'],
    ['topics are being read', { topics: list<never>(undefined) }, 'topic reading reading'],
    ['topics cannot be read', { topics: failed }, 'topic unread unknown'],
    ['only Kafka’s own', { topics: list([topic('__consumer_offsets')]) }, 'topic none open'],
    ['a row cannot be read', { topics: list<never>([], 1) }, 'topic unread unknown'],
    ['one can, one cannot', { topics: list([topic('logs')], 1) }, 'topic some done'],
    ['a message was seen', { seen: { message: 3 } }, 'message seen done'],
    ['transfers are being read', { transfers: list<never>(undefined) }, 'transfer reading reading'],
    ['transfers cannot be read', { transfers: failed }, 'transfer unread unknown'],
    ['none to this instance', { transfers: list([transfer('ENABLE', 'j')]) }, 'transfer none open'],
    ['one is paused', { transfers: list([transfer('DISABLE')]) }, 'transfer paused open'],
    ['one fails', { transfers: list([transfer('DISABLE'), transfer('EXCEPTION')]) }, 'transfer failed trouble'],
    ['one fails, one works', { transfers: list([transfer('EXCEPTION'), transfer('ENABLE')]) }, 'transfer on done'],
    ['a word that nobody published', { transfers: list([transfer('WEIRD')]) }, 'transfer odd unknown'],
    ['no log was seen, a message was', { seen: { message: 3 } }, 'log none open'],
  ])('%s', (_what, change, told) => {
    expect(tell(stepsOf({ ...fresh, ...change }))).toContain(told);
  });
});

test.each<[string, Partial<Facts>, string | undefined]>([
  ['waits for the port', { isListening: false }, 'reachable'],
  ['a blocked network comes first, also at the end', { ...whole, reach: 'closed' }, 'reachable'],
  ['rules that cannot be judged stop nobody', { reach: 'unknown' }, 'registered'],
  ['a registration that is not known', { registration: { state: 'unknown', at: 1 } }, 'registered'],
  ['no topic', { registration: { state: 'likely', at: 1 } }, 'topic'],
  ['no message', { ...whole, seen: {} }, 'message'],
  ['a transfer that fails', { ...whole, seen: { message: 1 }, transfers: list([transfer('EXCEPTION')]) }, 'transfer'],
  ['no log', { ...whole, seen: { message: 1 } }, 'log'],
])('next: %s', (_what, change, key) => {
  expect(nextOf(stepsOf({ ...fresh, ...change }))?.key).toBe(key);
});

test.each([
  ['the newest', [topic('a', 1), topic('b', 3), topic('c', 2)], [], 'b'],
  ['the one that logs go to', [topic('a', 1), topic('b', 3)], [transfer('ENABLE', 'i', 'a')], 'a'],
  ['none that is gone', [topic('b', 3)], [transfer('EXCEPTION', 'i', 'a')], 'b'],
  ['nothing', [], [transfer('EXCEPTION', 'i', 'a')], undefined],
])('the topic to look at is %s', (_what, topics, transfers, name) => {
  expect(topicOf(topics, transfers)).toBe(name);
});
