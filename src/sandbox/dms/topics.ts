/**
 * Topics of an instance. The limits' codes are published; those for a taken name, or for one that differs only in `.`
 * and `_`, aren't. Booleans are text, as in the published sample.
 */
import { collidingTopic, createTopicRequest, replicasMax, TOPIC_DEFAULTS } from '../../contract/topics';
import { type Call, ok, pick, type Reply } from '../call';
import { integerIn } from '../paging';
import { dmsRefusal, invalidParameter, ourRefusal } from '../refusal';
import { type SandboxState, takeVisibleAt } from '../state';
import { topicRecord } from '../world/flow';
import type { TopicRecord } from '../world/flow-records';
import type { InstanceRecord } from '../world/records';
import { partitionQuota } from './instance-body';
import { findInstance, findRunning, isVisible } from './instance-record';
import { dmsBody } from './read-create-body';

const LIMIT_MAX = 200;

const topicsOf = ({ id }: InstanceRecord, { world, clock }: SandboxState): TopicRecord[] =>
  world.flow.topics.filter((topic) => topic.instanceId === id && isVisible(topic, clock.now()));

/** @throws Refusal `DMS.SANDBOX.0003` */
export function findTopic(instance: InstanceRecord, name: string, state: SandboxState): TopicRecord {
  const topic = topicsOf(instance, state).find((one) => one.name === name);
  if (!topic) throw ourRefusal('DMS', '0003', 'The topic does not exist');
  return topic;
}

/** Partitions of Kafka's own topics don't count. Whether replicas do isn't published; here they don't. */
function partitionsOf(instance: InstanceRecord, { world }: SandboxState): { most: number; left: number } {
  const most = partitionQuota(instance.spec, world);
  const used = world.flow.topics
    .filter(({ instanceId, isSystem }) => instanceId === instance.id && !isSystem)
    .reduce((sum, { partitions }) => sum + partitions, 0);
  return { most, left: most - used };
}

/** The published sample writes the booleans as texts; the vendor's Terraform provider can read none such, so the service doesn't. */
const topicBody = (topic: TopicRecord) => ({
  policiesOnly: topic.rights.length === 0,
  name: topic.name,
  replication: topic.replicas,
  partition: topic.partitions,
  retention_time: topic.retentionHours,
  sync_replication: topic.syncReplication,
  sync_message_flush: topic.syncFlush,
  topic_other_configs: topic.configs,
  external_configs: {},
  topic_type: topic.isSystem ? 1 : 0,
  topic_desc: topic.description,
  created_at: topic.createdAtMs,
});

/** `GET …/topics`, sorted by name. */
export function listTopics({ parameters, query, state }: Call): Reply {
  const instance = findInstance(parameters.instance_id, state);
  const offset = integerIn(query, 'offset', { fallback: 0 }, invalidParameter);
  const limit = integerIn(query, 'limit', { fallback: 10, max: LIMIT_MAX }, invalidParameter);
  const all = topicsOf(instance, state).sort((a, b) => (a.name < b.name ? -1 : 1));
  const page = all.slice(offset, offset + limit);
  const { most, left } = partitionsOf(instance, state);
  return ok({
    total: all.length,
    size: page.length,
    topics: page.map(topicBody),
    remain_partitions: left,
    max_partitions: most,
    topic_max_partitions: 200,
  });
}

/** The published sample has a boolean as text and a setting as a number. */
function asSaid(body: Record<string, unknown>): unknown {
  const known = pick(body, Object.keys(createTopicRequest.shape));
  const read = (key: string, value: unknown): unknown => {
    if (key.startsWith('sync_') && (value === 'true' || value === 'false')) return value === 'true';
    return key === 'value' && typeof value === 'number' ? String(value) : value;
  };
  return JSON.parse(JSON.stringify(known), read);
}

const CODES: Readonly<Record<string, string>> = {
  id: '00400101',
  partition: '00400102',
  replication: '00400103',
  retention_time: '00400105',
};

/** `POST …/topics` */
export function createTopic({ parameters, body, state }: Call): Reply {
  const instance = findRunning(parameters.instance_id, state);
  const { data, error } = createTopicRequest.safeParse(asSaid(dmsBody(body)));
  if (!data) throw dmsRefusal(CODES[String(error.issues[0]?.path[0])] ?? '00400062');
  const { broker_num: brokers } = instance.spec;
  const { id: name, partition = TOPIC_DEFAULTS.partition, replication = replicasMax(brokers) } = data;
  if (replication > brokers) throw dmsRefusal('00400861');
  const taken = collidingTopic(
    name,
    state.world.flow.topics.filter(({ instanceId }) => instanceId === instance.id),
  );
  if (taken?.name === name) throw ourRefusal('DMS', '0001', 'The topic exists already');
  if (taken) throw ourRefusal('DMS', '0002', `The name differs from ${taken.name} only in "." and "_"`);
  if (partition > partitionsOf(instance, state).left) throw dmsRefusal('00400039');
  const record = topicRecord(
    {
      instanceId: instance.id,
      name,
      partitions: partition,
      replicas: replication,
      retentionHours: data.retention_time ?? TOPIC_DEFAULTS.retention_time,
      syncReplication: data.sync_replication ?? false,
      syncFlush: data.sync_message_flush ?? false,
      configs: data.topic_other_configs ?? [],
      description: data.topic_desc ?? '',
      ...takeVisibleAt(state),
    },
    state.clock.now(),
  );
  state.world.flow.topics.push(record);
  return ok({ name });
}

/** `POST …/topics/delete`: 200 even if some can't be deleted, as published. */
export function deleteTopics({ parameters, body, state }: Call): Reply {
  const instance = findRunning(parameters.instance_id, state);
  const { topics: names } = dmsBody(body);
  if (!Array.isArray(names) || names.length === 0) throw dmsRefusal('00400062');
  const { flow } = state.world;
  const results = names.map((id: unknown) => {
    const topic = topicsOf(instance, state).find(({ name, isSystem }) => name === id && !isSystem);
    flow.topics = flow.topics.filter((one) => one !== topic);
    if (topic)
      flow.messages = flow.messages.filter((one) => one.instanceId !== instance.id || one.topic !== topic.name);
    return { id, success: topic !== undefined };
  });
  return ok({ topics: results });
}
