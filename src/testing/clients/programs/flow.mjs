// What the console does beside creating and registering, with the vendor's client for Node, which has no LTS. One line a step.
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import {
  BatchDeleteInstanceTopicReq,
  BatchDeleteInstanceTopicRequest,
  CreateInstanceTopicReq,
  CreateInstanceTopicRequest,
  DeleteInstanceRequest,
  KafkaClient,
  ListInstancesRequest,
  ListInstanceTopicsRequest,
  ShowInstanceRequest,
} from '@huaweicloud/huaweicloud-sdk-kafka';

const { HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, PROJECT, ORIGIN, INSTANCE, TOPIC, TOPIC_DESC, FAILED } = process.env;
const print = (...words) => process.stdout.write(`${words.join(' ')}\n`);

function clientWith(secretKey) {
  const credentials = new BasicCredentials().withAk(HUAWEICLOUD_SDK_AK).withSk(secretKey).withProjectId(PROJECT);
  return KafkaClient.newBuilder().withCredential(credentials).withEndpoint(ORIGIN).build();
}

const refused = (call) =>
  call.catch(({ httpStatusCode, errorCode, requestId }) =>
    print('refused', httpStatusCode, errorCode, requestId.length > 0),
  );

const kafka = clientWith(HUAWEICLOUD_SDK_SK);
const named = new ListInstancesRequest('kafka').withName('kafka-orders').withExactMatchName('true');
const listed = await kafka.listInstances(named);
print('listed', listed.instance_num, listed.instances[0].name, listed.instances[0].status);
const shown = await kafka.showInstance(new ShowInstanceRequest(INSTANCE));
print('shown', shown.name, shown.status, shown.broker_num);

const body = new CreateInstanceTopicReq(TOPIC)
  .withPartition(3)
  .withReplication(3)
  .withRetentionTime(24)
  .withSyncReplication(true)
  .withTopicDesc(TOPIC_DESC);
const created = await kafka.createInstanceTopic(new CreateInstanceTopicRequest(INSTANCE).withBody(body));
print('created', created.name);
const { topics } = await kafka.listInstanceTopics(new ListInstanceTopicsRequest(INSTANCE).withLimit('50'));
const topic = topics.find(({ name }) => name === TOPIC);
print('topic', topic.partition, topic.replication, topic.retention_time);

const topicsToDelete = new BatchDeleteInstanceTopicReq().withTopics([TOPIC]);
const deleted = await kafka.batchDeleteInstanceTopic(
  new BatchDeleteInstanceTopicRequest(INSTANCE).withBody(topicsToDelete),
);
print('deleted-topic', deleted.topics[0].id, deleted.topics[0].success);
await kafka.deleteInstance(new DeleteInstanceRequest(FAILED));
print('deleted-instance');

await refused(kafka.showInstance(new ShowInstanceRequest(FAILED)));
await refused(clientWith('wrong').listInstances(new ListInstancesRequest('kafka')));
