import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collidingTopic, createTopicRequest, type Topic } from '../../../contract/topics';
import {
  fieldOfTopicRefusal,
  freeName,
  type TopicForm,
  topicDefaults,
  topicIssues,
  topicRequestDraft,
} from './topic-form';

const named = (...names: string[]): Topic[] => names.map((name) => ({ name }) as Topic);
const room = { partitionsMax: 100, brokers: 3, topics: named('orders', 'my.topic', '__consumer_offsets') };
const good = topicDefaults(room);

test.each<[string, Partial<TopicForm>, string[]]>([
  ['as it opens', {}, []],
  ['the shortest name', { name: 'abc' }, []],
  ['the longest name', { name: `a${'b'.repeat(199)}` }, []],
  ['one sign less', { name: 'ab' }, ['name name']],
  ['one sign more', { name: `a${'b'.repeat(200)}` }, ['name name']],
  ['no name', { name: '' }, ['name nameRequired']],
  ['a digit first', { name: '1abc' }, ['name name']],
  ['a letter of another script', { name: '日志日志' }, ['name name']],
  ['full-width signs, which are read', { name: 'ｌｏｇｓ－ｘ' }, []],
  ['a name that exists', { name: 'orders' }, ['name nameExists?name=orders']],
  ['a name that Kafka cannot tell apart', { name: 'my_topic' }, ['name nameTaken?name=my.topic']],
  ['one of the two that exists', { name: 'my.topic' }, ['name nameExists?name=my.topic']],
  ['all partitions that are left', { partitions: '100' }, []],
  ['one more', { partitions: '101' }, ['partitions range?max=100']],
  ['none', { partitions: '0' }, ['partitions range?max=100']],
  ['a broken number', { partitions: '1.5' }, ['partitions range?max=100']],
  ['nothing', { partitions: '' }, ['partitions range?max=100']],
  ['as many replicas as brokers', { replicas: '3' }, []],
  ['one more replica', { replicas: '4' }, ['replicas range?max=3']],
  ['the longest retention', { retention: '720' }, []],
  ['one hour more', { retention: '721' }, ['retention range?max=720']],
  ['no retention', { retention: '0' }, ['retention range?max=720']],
  ['synchronous with 1 replica', { isSync: true, replicas: '1' }, ['isSync sync']],
  ['synchronous with 2', { isSync: true, replicas: '2' }, []],
  ['the longest description', { description: 'd'.repeat(200) }, []],
  ['one sign more of it', { description: 'd'.repeat(201) }, ['description description?max=200']],
  [
    'all wrong at once',
    { name: '', partitions: 'x', replicas: '', retention: '-1' },
    ['name nameRequired', 'partitions range?max=100', 'replicas range?max=3', 'retention range?max=720'],
  ],
])('%s', (_what, change, broken) => {
  expect(
    topicIssues({ ...good, ...change }, room).map(
      ({ path, message }) => `${path} ${message.replace('topicRules/', '')}`,
    ),
  ).toEqual(broken);
});

test('one broker takes one replica, and an instance that is nearly full fewer partitions', () => {
  const small = { partitionsMax: 2, brokers: 1, topics: [] };
  expect(topicDefaults(small)).toMatchObject({ partitions: '2', replicas: '1' });
  expect(topicIssues({ ...topicDefaults(small), replicas: '2' }, small)).toMatchObject([
    { message: 'topicRules/range?max=1' },
  ]);
});

test('the form as it opens can be sent at once, whatever topics there are', () => {
  const name = fc.constantFrom('logs', 'logs-2', 'logs_2', 'logs.3', 'logs-4', 'orders');
  fc.assert(
    fc.property(
      fc.array(name),
      fc.integer({ min: 1, max: 200 }),
      fc.option(fc.integer({ min: 1, max: 50 })),
      (names, partitionsMax, brokers) => {
        const where = { partitionsMax, brokers: brokers ?? undefined, topics: named(...names) };
        const values = topicDefaults(where);
        expect(topicIssues(values, where)).toEqual([]);
        expect(createTopicRequest.safeParse(topicRequestDraft(values)).success).toBe(true);
        expect(collidingTopic(freeName(where.topics), where.topics)).toBeUndefined();
      },
    ),
  );
});

describe('a code of DMS leads to its field', () => {
  test.each([
    ['DMS.00400101', 'name'],
    ['DMS.00400102', 'partitions'],
    ['DMS.00400103', 'replicas'],
    ['DMS.00400861', 'replicas'],
    ['DMS.00400105', 'retention'],
    ['DMS.00400039', undefined],
    ['DMS.SANDBOX.0001', undefined],
    [undefined, undefined],
  ])('%s', (code, path) => {
    expect(fieldOfTopicRefusal(code)).toBe(path);
  });
});
