/** Every limit of what is created after registration, on both of its sides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import createTransfer from './fixtures/create-transfer-request.synthetic.json';
import { createUserRequest, setTopicAccessRequest } from './kafka-users';
import { createLogGroupRequest, createLogStreamRequest } from './log-groups';
import { createTransferRequest } from './log-transfers';
import { sendMessageRequest } from './messages';
import { collidingTopic, createTopicRequest, deleteTopicsRequest, partitionsMax, replicasMax } from './topics';

interface Schema {
  safeParse(body: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined };
}
const broken = (schema: Schema, body: unknown): string[] =>
  schema.safeParse(body).error?.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`) ?? [];

const cases = (name: string, schema: Schema, rows: readonly [string, unknown, ...string[]][]) =>
  describe(name, () => {
    it.each(rows)('%s', (_what, body, ...expected) => {
      expect(broken(schema, body)).toEqual(expected);
    });
  });

const topic = (change: object) => ({ id: 'orders', ...change });
cases('a topic', createTopicRequest, [
  ['nothing but its name', topic({})],
  ['3 characters', topic({ id: 'abc' })],
  ['2 characters', topic({ id: 'ab' }), 'id: topicNameLength'],
  ['200 characters', topic({ id: 'a'.repeat(200) })],
  ['201 characters', topic({ id: 'a'.repeat(201) }), 'id: topicNameLength'],
  ['every character', topic({ id: 'Aa0._-' })],
  ['a digit first', topic({ id: '1st-topic' }), 'id: topicNameStart'],
  ['an underscore first', topic({ id: '_orders' }), 'id: topicNameStart'],
  ["one of Kafka's own", topic({ id: '__consumer_offsets' }), 'id: topicNameStart'],
  ['a space', topic({ id: 'my orders' }), 'id: topicNameCharacters'],
  ['Chinese', topic({ id: 'a订单' }), 'id: topicNameCharacters'],
  ['a line break at the end', topic({ id: 'orders\n' }), 'id: topicNameCharacters'],
  ['nothing', topic({ id: '' }), 'id: topicNameStart', 'id: topicNameLength'],
  ['no name', {}, 'id: required'],
  ['1 partition', topic({ partition: 1 })],
  ['0 partitions', topic({ partition: 0 }), 'partition: partitionNumber'],
  ['200 partitions', topic({ partition: 200 })],
  ['201 partitions', topic({ partition: 201 }), 'partition: partitionNumber'],
  ['half a partition', topic({ partition: 1.5 }), 'partition: partitionNumber'],
  ['partitions as text', topic({ partition: '3' }), 'partition: partitionNumber'],
  ['1 replica', topic({ replication: 1 })],
  ['0 replicas', topic({ replication: 0 }), 'replication: replicaNumber'],
  ['3 replicas', topic({ replication: 3 })],
  ['4 replicas', topic({ replication: 4 }), 'replication: replicaNumber'],
  ['1 hour', topic({ retention_time: 1 })],
  ['0 hours', topic({ retention_time: 0 }), 'retention_time: retentionHours'],
  ['720 hours', topic({ retention_time: 720 })],
  ['721 hours', topic({ retention_time: 721 }), 'retention_time: retentionHours'],
  ['a boolean as text', topic({ sync_message_flush: 'false' }), 'sync_message_flush: wrongType'],
  ['both in sync, 3 replicas', topic({ sync_replication: true, sync_message_flush: true, replication: 3 })],
  ['in sync, 1 replica', topic({ sync_replication: true, replication: 1 }), 'sync_replication: syncNeedsReplicas'],
  ['200 characters of description', topic({ topic_desc: 'x'.repeat(200) })],
  ['201 characters of description', topic({ topic_desc: 'x'.repeat(201) }), 'topic_desc: topicDescriptionLength'],
  ['time by the producer', topic({ topic_other_configs: [{ name: 'message.timestamp.type', value: 'CreateTime' }] })],
  [
    'another time',
    topic({ topic_other_configs: [{ name: 'message.timestamp.type', value: 'Never' }] }),
    'topic_other_configs.0.value: topicConfig',
  ],
  ['the largest message', topic({ topic_other_configs: [{ name: 'max.message.bytes', value: '10485760' }] })],
  [
    'a larger one',
    topic({ topic_other_configs: [{ name: 'max.message.bytes', value: '10485761' }] }),
    'topic_other_configs.0.value: topicConfig',
  ],
  [
    'an unknown setting',
    topic({ topic_other_configs: [{ name: 'cleanup.policy', value: 'compact' }] }),
    'topic_other_configs.0.name: topicConfig',
  ],
  ['an unknown key', topic({ colour: 'blue' }), ': unknownKey'],
]);

cases('deleting topics', deleteTopicsRequest, [
  ['one', { topics: ['orders'] }],
  ['one that only a client could have made', { topics: ['1st.topic'] }],
  ['none', { topics: [] }, 'topics: required'],
  ["one of Kafka's own", { topics: ['orders', '__consumer_offsets'] }, 'topics.1: topicSystem'],
  ['all', { topics: ['*'] }, 'topics.0: topicNameCharacters'],
]);

const message = (change: object) => ({ topic: 'orders', body: 'hello', property_list: [], ...change });
const KEY = (value: string) => ({ name: 'KEY', value });
const PARTITION = (value: string) => ({ name: 'PARTITION', value });
cases('a message', sendMessageRequest, [
  ['text', message({})],
  ['text in any language', message({ body: '{"订单": "😀"}' })],
  ['no text', message({ body: '' }), 'body: required'],
  ['10,000 characters', message({ body: 'x'.repeat(10_000) })],
  ['10,001 characters', message({ body: 'x'.repeat(10_001) }), 'body: messageLength'],
  ['key and partition', message({ property_list: [KEY('k'), PARTITION('0')] })],
  ['a key of 200 characters', message({ property_list: [KEY('k'.repeat(200))] })],
  [
    'a key of 201 characters',
    message({ property_list: [KEY('k'.repeat(201))] }),
    'property_list.0.value: messageKeyLength',
  ],
  [
    'a partition that is none',
    message({ property_list: [PARTITION('-1')] }),
    'property_list.0.value: messagePartition',
  ],
  [
    'a partition with a letter',
    message({ property_list: [PARTITION('1a')] }),
    'property_list.0.value: messagePartition',
  ],
]);

it('no message is longer than the gateway takes, however it is escaped', () => {
  const longest = message({ body: '\u0001'.repeat(10_000), property_list: [KEY('\u0001'.repeat(200))] });
  expect(broken(sendMessageRequest, longest)).toEqual([]);
  expect(JSON.stringify(longest).length).toBeLessThan(64 * 1024);
});

const user = (change: object) => ({ user_name: 'writer', user_passwd: 'Kafka-pass-2025', ...change });
cases('a user', createUserRequest, [
  ['name and password', user({})],
  ['with a description', user({ user_desc: 'Writes logs' })],
  ['3 characters', user({ user_name: 'abc' }), 'user_name: userLength'],
  ['a digit first', user({ user_name: '1abc' }), 'user_name: userStart'],
  ['a period', user({ user_name: 'a.user' }), 'user_name: userCharacters'],
  ['7 characters of password', user({ user_passwd: 'Kafka-1' }), 'user_passwd: passwordLength'],
  ['two classes', user({ user_passwd: 'kafkapass2025' }), 'user_passwd: passwordClasses'],
  ['a semicolon', user({ user_passwd: 'Kafka;pass-1' }), 'user_passwd: passwordCharacters'],
  ['a hyphen first', user({ user_passwd: '-Kafka-pass1' }), 'user_passwd: passwordLeadingHyphen'],
  ['the name', user({ user_name: 'Writer-2025', user_passwd: 'Writer-2025' }), 'user_passwd: passwordIsUser'],
  ['the name backwards', user({ user_name: 'Writer-2025', user_passwd: '5202-retirW' }), 'user_passwd: passwordIsUser'],
]);

const rights = (...policies: object[]) => ({ topics: [{ name: 'orders', policies }] });
cases('rights', setTopicAccessRequest, [
  ['none', rights()],
  ['two users', rights({ user_name: 'writer', access_policy: 'pub' }, { user_name: 'reader', access_policy: 'sub' })],
  [
    'another right',
    rights({ user_name: 'writer', access_policy: 'own' }),
    'topics.0.policies.0.access_policy: accessPolicy',
  ],
  [
    'a user twice',
    rights({ user_name: 'writer', access_policy: 'pub' }, { user_name: 'writer', access_policy: 'sub' }),
    'topics.0.policies: accessUnique',
  ],
  ['no topic', { topics: [] }, 'topics: required'],
]);

const group = (change: object) => ({ log_group_name: 'lts-group', ttl_in_days: 7, ...change });
cases('a log group', createLogGroupRequest, [
  ['1 character', group({ log_group_name: 'a' })],
  ['none', group({ log_group_name: '' }), 'log_group_name: required'],
  ['64 characters', group({ log_group_name: 'a'.repeat(64) })],
  ['65 characters', group({ log_group_name: 'a'.repeat(65) }), 'log_group_name: logNameLength'],
  ['every character', group({ log_group_name: '-A_a.0_' })],
  ['a period first', group({ log_group_name: '.a' }), 'log_group_name: logNameEnds'],
  ['an underscore first', group({ log_group_name: '_a' }), 'log_group_name: logNameEnds'],
  ['a period last', group({ log_group_name: 'a.' }), 'log_group_name: logNameEnds'],
  ['nothing but a period', group({ log_group_name: '.' }), 'log_group_name: logNameEnds'],
  ['a space', group({ log_group_name: 'a b' }), 'log_group_name: logNameCharacters'],
  ['1 day', group({ ttl_in_days: 1 })],
  ['0 days', group({ ttl_in_days: 0 }), 'ttl_in_days: logDays'],
  ['365 days', group({ ttl_in_days: 365 })],
  ['366 days', group({ ttl_in_days: 366 }), 'ttl_in_days: logDays'],
  ['no days', group({ ttl_in_days: undefined }), 'ttl_in_days: required'],
]);

cases('a log stream', createLogStreamRequest, [
  ['nothing but its name', { log_stream_name: 'checkout' }],
  ['days of its own', { log_stream_name: 'checkout', ttl_in_days: 30 }],
  ['a name that ends with a period', { log_stream_name: 'checkout.' }, 'log_stream_name: logNameEnds'],
  ['400 days', { log_stream_name: 'checkout', ttl_in_days: 400 }, 'ttl_in_days: logDays'],
]);

const transfer = (info: object, rest: object = {}) => ({
  ...createTransfer,
  ...rest,
  log_transfer_info: { ...createTransfer.log_transfer_info, ...info },
});
const detailed = (more: object) => ({
  log_transfer_detail: { ...createTransfer.log_transfer_info.log_transfer_detail, ...more },
});
const JSON_FORMAT = { log_storage_format: 'JSON' };
const FIELDS = 'log_transfer_info.log_transfer_detail: transferFields';
const [STREAM] = createTransfer.log_streams;
cases('a transfer', createTransferRequest, [
  ['RAW', transfer({})],
  ['RAW with fields of JSON', transfer(detailed({ lts_tags: ['all'] })), FIELDS],
  ['RAW with an empty list', transfer(detailed({ lts_tags: [], tags: [] }))],
  ['JSON without fields', transfer(JSON_FORMAT), FIELDS],
  ['JSON with an empty list', transfer({ ...JSON_FORMAT, ...detailed({ struct_fields: [] }) }), FIELDS],
  ['JSON with fields', transfer({ ...JSON_FORMAT, ...detailed({ struct_fields: ['all'] }) })],
  ['EXCEPTION', transfer({ log_transfer_status: 'EXCEPTION' }), 'log_transfer_info.log_transfer_status: wrongType'],
  ['no stream', transfer({}, { log_streams: [] }), 'log_streams: oneStream'],
  ['two streams', transfer({}, { log_streams: [STREAM, STREAM] }), 'log_streams: oneStream'],
  [
    'a topic that is none',
    transfer(detailed({ kafka_topic: 'a b' })),
    'log_transfer_info.log_transfer_detail.kafka_topic: topicNameCharacters',
  ],
  [
    'an instance that is none',
    transfer(detailed({ kafka_id: 'a/b' })),
    'log_transfer_info.log_transfer_detail.kafka_id: instanceId',
  ],
]);

describe('partitions left', () => {
  it.each<[number | undefined, number | undefined, number]>([
    [undefined, undefined, 200],
    [294, 200, 200],
    [12, 200, 12],
    [0, 200, 0],
    [-3, 200, 0],
    [294, 100, 100],
    [undefined, 50, 50],
    [5, undefined, 5],
  ])('%s left, %s in one topic: %s', (left, most, expected) => {
    expect(partitionsMax({ remain_partitions: left, topic_max_partitions: most })).toBe(expected);
  });

  it('are never more than what is left, one topic takes, or 200', () => {
    const count = fc.option(fc.integer({ min: -10, max: 1000 }), { nil: undefined });
    fc.assert(
      fc.property(count, count, (left, most) => {
        const max = partitionsMax({ remain_partitions: left, topic_max_partitions: most });
        expect(max).toBeGreaterThanOrEqual(0);
        for (const limit of [left, most, 200])
          if (limit !== undefined) expect(max).toBeLessThanOrEqual(Math.max(0, limit));
      }),
    );
  });
});

it.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [30, 3],
  [undefined, 3],
])('of %s brokers, a topic has %s replicas at most', (brokers, expected) => {
  expect(replicasMax(brokers)).toBe(expected);
});

it.each([
  ['orders', 'orders'],
  ['or.ders_v1', 'or_ders.v1'],
  ['or_ders_v1', 'or_ders.v1'],
  ['Orders', undefined],
  ['orders2', undefined],
])('%s collides with %s', (name, expected) => {
  expect(collidingTopic(name, [{ name: 'or_ders.v1' }, { name: 'orders' }])?.name).toBe(expected);
});
