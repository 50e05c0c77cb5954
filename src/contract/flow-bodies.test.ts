/** What the vendor published of the calls after registration must pass through our schemas. */
import { describe, expect, it } from 'vitest';
import createUser from './fixtures/create-kafka-user-request.json';
import createGroup from './fixtures/create-log-group-request.json';
import createdGroup from './fixtures/create-log-group-response.json';
import createStream from './fixtures/create-log-stream-request.json';
import createdStream from './fixtures/create-log-stream-response.json';
import createTopic from './fixtures/create-topic-request.json';
import publishedCreateTopic from './fixtures/create-topic-request.published.json';
import createdTopic from './fixtures/create-topic-response.json';
import createTransfer from './fixtures/create-transfer-request.synthetic.json';
import deleteUsers from './fixtures/delete-kafka-users-request.json';
import deleteTopics from './fixtures/delete-topics-request.json';
import deletedTopics from './fixtures/delete-topics-response.json';
import users from './fixtures/kafka-users.json';
import groups from './fixtures/log-groups.json';
import streams from './fixtures/log-streams.json';
import messages from './fixtures/messages.json';
import resetPassword from './fixtures/reset-kafka-password-request.json';
import sendMessage from './fixtures/send-message-request.json';
import sentMessage from './fixtures/send-message-response.json';
import setAccess from './fixtures/set-topic-access-request.json';
import access from './fixtures/topic-access.json';
import topics from './fixtures/topics.json';
import transfers from './fixtures/transfers.json';
import dmsTransfers from './fixtures/transfers-dms.synthetic.json';
import updateTransfer from './fixtures/update-transfer-request.synthetic.json';
import {
  createUserRequest,
  deleteUsersRequest,
  mayPublish,
  resetPasswordRequest,
  setTopicAccessRequest,
  topicAccessList,
  userList,
} from './kafka-users';
import {
  createLogGroupRequest,
  createLogGroupResponse,
  createLogStreamRequest,
  createLogStreamResponse,
  logGroupList,
  logStreamList,
} from './log-groups';
import {
  createTransferRequest,
  isTransferOf,
  isTransferTo,
  transferList,
  updateTransferRequest,
  withStatus,
} from './log-transfers';
import { isReadable, messageList, sendMessageRequest, sendMessageResponse } from './messages';
import {
  createTopicRequest,
  createTopicResponse,
  deleteTopicsRequest,
  deleteTopicsResponse,
  isSystemTopic,
  topicList,
} from './topics';

describe('what we send', () => {
  it.each([
    ['create a topic', createTopicRequest, createTopic],
    ['delete topics', deleteTopicsRequest, deleteTopics],
    ['send a message', sendMessageRequest, sendMessage],
    ['create a user', createUserRequest, createUser],
    ['delete users', deleteUsersRequest, deleteUsers],
    ['reset a password', resetPasswordRequest, resetPassword],
    ['set rights', setTopicAccessRequest, setAccess],
    ['create a log group', createLogGroupRequest, createGroup],
    ['create a log stream', createLogStreamRequest, createStream],
    ['create a transfer', createTransferRequest, createTransfer],
    ['pause a transfer', updateTransferRequest, updateTransfer],
  ])('the published request to %s parses and stays as it is', (_name, schema, body) => {
    expect(schema.parse(body)).toEqual(body);
  });

  it('the topic as printed is refused for exactly what the README of the fixtures corrects', () => {
    const { error } = createTopicRequest.safeParse(publishedCreateTopic);
    expect(error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).toEqual([
      'sync_replication: wrongType',
      'topic_other_configs.1.value: wrongType',
    ]);
  });
});

/** Booleans of these samples come as text. */
const asBooleans = (body: unknown): unknown => JSON.parse(JSON.stringify(body).replace(/"(true|false)"/g, '$1'));

describe('what we read', () => {
  it.each([
    ['topics', topicList, topics],
    ['a new topic', createTopicResponse, createdTopic],
    ['deleted topics', deleteTopicsResponse, deletedTopics],
    ['messages', messageList, messages],
    ['a message that was sent', sendMessageResponse, sentMessage],
    ['users', userList, users],
    ['rights', topicAccessList, access],
    ['log groups', logGroupList, groups],
    ['a new log group', createLogGroupResponse, createdGroup],
    ['log streams', logStreamList, streams],
    ['a new log stream', createLogStreamResponse, createdStream],
    ['transfers to OBS', transferList, transfers],
    ['transfers to DMS', transferList, dmsTransfers],
  ])('the published answer of %s parses, and what is kept is as published', (_name, schema, body) => {
    const { unread, ...kept } = { unread: [], ...schema.parse(body) };
    expect(unread).toEqual([]);
    expect(asBooleans(body)).toMatchObject(kept);
  });

  const topic = { name: 'orders' };
  it.each([
    ['booleans as they are', { ...topic, sync_replication: true }, { sync_replication: true }],
    ['booleans as text', { ...topic, sync_replication: 'true' }, { sync_replication: true }],
    ['a boolean that is none', { ...topic, sync_replication: 'yes' }, { sync_replication: undefined }],
    ['figures as text', { ...topic, partition: '3', retention_time: '72' }, { partition: 3, retention_time: 72 }],
    ['nothing but its name', topic, topic],
  ])('a topic with %s', (_what, row, expected) => {
    const { topics: items, unread } = topicList.parse({ topics: [row] });
    expect([items[0], unread]).toEqual([expect.objectContaining(expected), []]);
  });

  it.each([[{}], [{ name: '' }], [{ name: null }], ['orders'], [null]])(
    '%j is no topic, and the others stay',
    (row) => {
      const list = topicList.parse({ topics: [row, topic] });
      expect([list.topics.map(({ name }) => name), list.unread]).toEqual([['orders'], [row]]);
    },
  );

  it.each([
    ['a list without content, as by time', { partition: 0, message_offset: 4 }, { message_offset: 4 }],
    ['places as text', { partition: '2', message_offset: '17' }, { partition: 2, message_offset: 17 }],
    ['a number as content', { partition: 0, message_offset: 0, value: 7 }, { value: '7' }],
    ['content that is no text', { partition: 0, message_offset: 0, value: { a: 1 } }, { value: undefined }],
  ])('%s', (_what, row, expected) => {
    expect(messageList.parse({ messages: [row] }).messages[0]).toMatchObject(expected);
  });

  it('a message without a place is kept aside', () => {
    expect(messageList.parse({ messages: [{ value: 'x' }] })).toMatchObject({ messages: [], unread: [{ value: 'x' }] });
  });

  it.each([{}, [], null, { topics: {} }, { messages: null }])('%j holds none of the lists', (body) => {
    for (const list of [topicList, messageList, userList, topicAccessList, logGroupList, logStreamList, transferList])
      expect(list.safeParse(body).success).toBe(false);
  });
});

describe('what the lists say', () => {
  it.each([
    [{ name: 'orders', topic_type: 0 }, false],
    [{ name: 'orders', topic_type: 1 }, true],
    [{ name: '__consumer_offsets', topic_type: 0 }, true],
    [{ name: '__trace', topic_type: undefined }, true],
    [{ name: '_orders', topic_type: undefined }, false],
  ])('%j is one of Kafka: %s', (topic, expected) => {
    expect(isSystemTopic(topic)).toBe(expected);
  });

  const row = { partition: 0, message_offset: 0 };
  it.each([
    [{ ...row, size: 21 }, true],
    [{ ...row, size: undefined }, true],
    [{ ...row, size: 150_000 }, true],
    [{ ...row, size: 150_001 }, false],
    [{ ...row, size: 21, huge_message: true }, false],
  ])('%j may be read whole: %s', (message, expected) => {
    expect(isReadable(messageList.parse({ messages: [message] }).messages[0] ?? row)).toBe(expected);
  });

  it.each([
    ['none is set', [], true],
    ['all', [{ user_name: 'lts', access_policy: 'all' }], true],
    ['pub', [{ user_name: 'lts', access_policy: 'pub' }], true],
    ['sub', [{ user_name: 'lts', access_policy: 'sub' }], false],
    ["another's", [{ user_name: 'other', access_policy: 'all' }], false],
    ['one that nobody published', [{ user_name: 'lts', access_policy: 'write' }], false],
  ])('a user may write where the right is: %s', (_what, rights, expected) => {
    expect(mayPublish(rights, 'lts')).toBe(expected);
  });

  const [raw, json] = transferList.parse(dmsTransfers).log_transfers;
  const [obs] = transferList.parse(transfers).log_transfers;
  const KAFKA = '8959ab1c-7n1a-yyb1-a05t-93dfc361b32d';

  it('which transfers lead to an instance, to a topic, and from a stream', () => {
    expect([raw, json, obs].map((one) => one && isTransferTo(one, KAFKA))).toEqual([true, true, false]);
    expect([raw, json].map((one) => one && isTransferTo(one, KAFKA, 'orders'))).toEqual([false, false]);
    expect(raw && isTransferTo(raw, KAFKA, 'orders-logs')).toBe(true);
    expect([raw, json].map((one) => one && isTransferOf(one, 'c54dbc58-0fd8-48ed-b007-6d54981427a7'))).toEqual([
      false,
      true,
    ]);
  });

  it('a transfer is paused as it is', () => {
    expect(raw && withStatus(raw, 'DISABLE')).toMatchObject({
      ...updateTransfer,
      log_transfer_info: { ...updateTransfer.log_transfer_info, log_transfer_detail: { kafka_topic: 'orders-logs' } },
    });
    expect(json && withStatus(json, 'ENABLE')?.log_transfer_info).toEqual({
      log_storage_format: 'JSON',
      log_transfer_status: 'ENABLE',
      log_transfer_detail: json?.log_transfer_info.log_transfer_detail,
    });
  });

  it('one to OBS is not ours to change', () => {
    expect(obs && withStatus(obs, 'DISABLE')).toBeUndefined();
  });
});
