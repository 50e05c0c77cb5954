/** The vendor's own Node client against the sandbox: it signs, sends and reads as it does against the real cloud. */
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import { ClientRequestException } from '@huaweicloud/huaweicloud-sdk-core/exception/ClientRequestException';
import {
  AccessPolicyEntity,
  AccessPolicyTopicEntity,
  BatchDeleteInstanceTopicReq,
  BatchDeleteInstanceTopicRequest,
  BatchDeleteInstanceUsersReq,
  BatchDeleteInstanceUsersRequest,
  CreateInstanceByEngineReq,
  CreateInstanceByEngineRequest,
  CreateInstanceTopicReq,
  CreateInstanceTopicRequest,
  CreateInstanceUserReq,
  CreateInstanceUserRequest,
  KafkaClient,
  ListInstancesRequest,
  ListInstanceTopicsRequest,
  SendKafkaMessageRequest,
  SendKafkaMessageRequestBody,
  SendKafkaMessageRequestBodyPropertyList,
  ShowInstanceMessagesRequest,
  ShowInstanceRequest,
  ShowInstanceUsersRequest,
  ShowTopicAccessPolicyRequest,
  TagEntity,
  UpdateTopicAccessPolicyReq,
  UpdateTopicAccessPolicyRequest,
} from '@huaweicloud/huaweicloud-sdk-kafka';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createInstanceResponse } from '../contract/create-instance';
import { topicAccessList, userList } from '../contract/kafka-users';
import { messageList } from '../contract/messages';
import { createTopicResponse, deleteTopicsResponse, topicList } from '../contract/topics';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_SECRET_KEY } from '../sandbox/credentials';
import { createSandbox } from '../sandbox/sandbox';
import { uuid } from '../sandbox/world/ids';
import { createWorld } from '../sandbox/world/world';
import { caseWorld } from '../testing/gateway/case-world';
import { listen } from './node/listen';
import { sandboxHttpServer } from './node/sandbox-http';

const world = caseWorld(createWorld('small', 0));
// The client signs with the machine's time, so the sandbox keeps it too; creating never ends by itself.
const server = sandboxHttpServer(createSandbox({ createSeconds: 3600 }));
let origin = '';

beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(async () => {
  await fetch(`${origin}/__sandbox/reset`, { method: 'POST' });
});

function clientWith(secretKey: string): KafkaClient {
  const credentials = new BasicCredentials()
    .withAk(SANDBOX_ACCESS_KEY)
    .withSk(secretKey)
    .withProjectId(SANDBOX_PROJECT_ID);
  // The client's types do not know that the builder makes a KafkaClient.
  return KafkaClient.newBuilder().withCredential(credentials).withEndpoint(origin).build() as KafkaClient;
}

function createRequest(name: string): CreateInstanceByEngineRequest {
  const body = new CreateInstanceByEngineReq(
    name,
    'kafka',
    '2.7',
    3,
    300,
    world.vpcId,
    world.securityGroupId,
    world.subnetId,
    [world.zoneIds[0]],
    'c6.2u4g.cluster',
    'dms.physical.storage.ultra.v2',
  )
    .withDescription('Made by the official client: "ä", 值')
    .withSslEnable(true)
    .withKafkaSecurityProtocol('SASL_SSL')
    .withSaslEnabledMechanisms(['SCRAM-SHA-512'])
    .withAccessUser('kafka-user')
    .withPassword('Kafka-pass-2025')
    .withTags([new TagEntity().withKey('aaa').withValue('111')]);
  return new CreateInstanceByEngineRequest('kafka').withBody(body);
}

/** The client's types promise camelCase getters; what it returns is the JSON as it came. */
const wire = (answer: object): Record<string, unknown> => ({ ...answer });

describe("the vendor's own client", () => {
  it('creates, lists and shows an instance', async () => {
    const client = clientWith(SANDBOX_SECRET_KEY);
    const created = await client.createInstanceByEngine(createRequest('kafka-official'));
    const { instance_id: instanceId } = createInstanceResponse.parse(wire(created));

    const list = new ListInstancesRequest('kafka').withName('kafka-official').withExactMatchName('true');
    const listed = await client.listInstances(list.withIncludeFailure('true').withLimit('10'));
    expect(wire(listed)).toMatchObject({
      instance_num: 1,
      instances: [{ name: 'kafka-official', instance_id: instanceId, status: 'CREATING' }],
    });

    const shown = await client.showInstance(new ShowInstanceRequest(instanceId));
    expect(shown).toMatchObject({
      name: 'kafka-official',
      description: 'Made by the official client: "ä", 值',
      engine: 'kafka',
      engine_version: '2.7',
      status: 'CREATING',
      vpc_id: world.vpcId,
      subnet_id: world.subnetId,
      security_group_id: world.securityGroupId,
      available_zones: [world.zoneIds[0]],
      product_id: 'c6.2u4g.cluster',
      broker_num: 3,
      total_storage_space: 300,
      charging_mode: 1,
      ssl_enable: true,
      access_user: 'kafka-user',
    });
    expect(JSON.stringify(shown)).not.toContain('Kafka-pass-2025');
  });

  it('creates and lists a topic, sends a message, finds it by time, and reads it', async () => {
    const client = clientWith(SANDBOX_SECRET_KEY);
    const instanceId = uuid('instance kafka-orders');
    const topic = new CreateInstanceTopicReq('official.v1')
      .withPartition(3)
      .withReplication(3)
      .withRetentionTime(24)
      .withSyncReplication(true);
    const created = await client.createInstanceTopic(new CreateInstanceTopicRequest(instanceId).withBody(topic));
    expect(createTopicResponse.parse(wire(created))).toEqual({ name: 'official.v1' });

    const listed = await client.listInstanceTopics(new ListInstanceTopicsRequest(instanceId).withLimit('50'));
    const { topics, unread } = topicList.parse(wire(listed));
    expect([topics.find(({ name }) => name === 'official.v1'), unread]).toEqual([
      expect.objectContaining({ partition: 3, replication: 3, retention_time: 24, sync_replication: true }),
      [],
    ]);

    const properties = [
      new SendKafkaMessageRequestBodyPropertyList().withName('KEY').withValue('k1'),
      new SendKafkaMessageRequestBodyPropertyList().withName('PARTITION').withValue('1'),
    ];
    const message = new SendKafkaMessageRequestBody('official.v1', 'Sent by the official client: "ä", 值', properties);
    await client.sendKafkaMessage(new SendKafkaMessageRequest(instanceId, 'send').withBody(message));

    const byTime = new ShowInstanceMessagesRequest(instanceId, 'official.v1').withAsc(false).withLimit('10');
    const now = Date.now();
    const found = await client.showInstanceMessages(
      byTime.withStartTime(String(now - 60_000)).withEndTime(String(now + 60_000)),
    );
    expect(messageList.parse(wire(found)).messages).toMatchObject([{ partition: 1, message_offset: 0 }]);

    const byPlace = new ShowInstanceMessagesRequest(instanceId, 'official.v1')
      .withPartition('1')
      .withMessageOffset('0');
    const read = await client.showInstanceMessages(byPlace);
    expect(messageList.parse(wire(read)).messages).toMatchObject([
      { key: 'k1', value: 'Sent by the official client: "ä", 值' },
    ]);
  });

  it('creates a user, gives it a right, and deletes topic and user', async () => {
    const client = clientWith(SANDBOX_SECRET_KEY);
    const instanceId = uuid('instance kafka-orders');
    const user = new CreateInstanceUserReq('writer', 'Kafka-pass-2025');
    await client.createInstanceUser(new CreateInstanceUserRequest(instanceId).withBody(user));
    const policy = new AccessPolicyEntity().withUserName('writer').withAccessPolicy('pub');
    const rights = new UpdateTopicAccessPolicyReq([new AccessPolicyTopicEntity('orders', [policy])]);
    await client.updateTopicAccessPolicy(new UpdateTopicAccessPolicyRequest(instanceId).withBody(rights));
    const shown = await client.showTopicAccessPolicy(new ShowTopicAccessPolicyRequest(instanceId, 'orders'));
    expect(topicAccessList.parse(wire(shown)).policies).toMatchObject([{ user_name: 'writer', access_policy: 'pub' }]);
    const topics = new BatchDeleteInstanceTopicReq().withTopics(['orders']);
    const deleted = await client.batchDeleteInstanceTopic(
      new BatchDeleteInstanceTopicRequest(instanceId).withBody(topics),
    );
    expect(deleteTopicsResponse.parse(wire(deleted)).topics).toEqual([{ id: 'orders', success: true }]);
    const users = new BatchDeleteInstanceUsersReq('delete', ['writer']);
    await client.batchDeleteInstanceUsers(new BatchDeleteInstanceUsersRequest(instanceId).withBody(users));
    const left = await client.showInstanceUsers(new ShowInstanceUsersRequest(instanceId));
    expect(userList.parse(wire(left)).users.map(({ user_name: name }) => name)).toEqual(['kafka_admin']);
  });

  it('gets its typed error for a bad name', async () => {
    const failure: unknown = await clientWith(SANDBOX_SECRET_KEY)
      .createInstanceByEngine(createRequest('1kafka'))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClientRequestException);
    expect(failure).toMatchObject({
      httpStatusCode: 400,
      errorCode: 'DMS.00400010',
      errorMsg: expect.stringContaining('Invalid instance name'),
      requestId: expect.stringMatching(/\S/),
    });
  });

  it('gets its typed error for a wrong secret key', async () => {
    const failure: unknown = await clientWith(`${SANDBOX_SECRET_KEY}x`)
      .listInstances(new ListInstancesRequest('kafka'))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClientRequestException);
    expect(failure).toMatchObject({ httpStatusCode: 401, errorCode: 'APIGW.0301' });
  });

  it('gets its typed error for an instance that does not exist', async () => {
    const failure: unknown = await clientWith(SANDBOX_SECRET_KEY)
      .showInstance(new ShowInstanceRequest('8959ab1c-7n1a-yyb1-a05t-93dfc361b32d'))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClientRequestException);
    expect(failure).toMatchObject({ httpStatusCode: 404, errorCode: 'DMS.00404022' });
  });
});
