/**
 * "Creating a Topic for a Kafka Instance", "Listing Topics of a Kafka Instance", "Batch Deleting Topics of a Kafka
 * Instance"; limits also from the SDKs' models. The published samples have booleans as text.
 */
import * as z from 'zod/mini';
import { TOPIC_NAME_PATTERN } from './ids';
import { flag, listOf, optionalFlag, optionalNumber, optionalText, rowId } from './lenient';
import { rule, strict, typed } from './rules';
import { atMostUnits } from './text-length';

export const TOPIC_NAME_MIN = 3;
export const TOPIC_NAME_MAX = 200;
/** Per topic; an instance may have fewer left, see `partitionsMax`. */
export const TOPIC_PARTITIONS_MAX = 200;
/** 1 to 3 in the document, as many as brokers in the SDKs. */
export const TOPIC_REPLICAS_MAX = 3;
export const TOPIC_RETENTION_HOURS_MAX = 720;
export const TOPIC_DESCRIPTION_MAX = 200;
/** Of Huawei Cloud's console and its Terraform provider. */
export const TOPIC_DEFAULTS = { partition: 3, replication: 3, retention_time: 72 } as const;

export const topicName = z
  .string(typed())
  .check(
    z.regex(/^[A-Za-z]/, rule('topicNameStart')),
    z.regex(/^[A-Za-z0-9._-]*$/, rule('topicNameCharacters')),
    z.minLength(TOPIC_NAME_MIN, rule('topicNameLength')),
    z.maxLength(TOPIC_NAME_MAX, rule('topicNameLength')),
  );

/** An existing topic, which a client may have created by other rules. */
export const anyTopicName = z.string(typed()).check(z.regex(TOPIC_NAME_PATTERN, rule('topicNameCharacters')));

const between = (least: number, most: number, key: Parameters<typeof rule>[0]) =>
  z.int(typed(key)).check(z.minimum(least, rule(key)), z.maximum(most, rule(key)));

export const topicPartitions = between(1, TOPIC_PARTITIONS_MAX, 'partitionNumber');
export const topicReplicas = between(1, TOPIC_REPLICAS_MAX, 'replicaNumber');
export const topicRetentionHours = between(1, TOPIC_RETENTION_HOURS_MAX, 'retentionHours');
export const topicDescription = z.string(typed()).check(atMostUnits(TOPIC_DESCRIPTION_MAX, 'topicDescriptionLength'));

/** Allowed in `topic_other_configs`; values are text. */
const CONFIGS = {
  'message.timestamp.type': (value: string) => value === 'CreateTime' || value === 'LogAppendTime',
  'max.message.bytes': (value: string) => /^\d{1,8}$/.test(value) && Number(value) <= 10_485_760,
} as const;

const topicConfig = z
  .strictObject(
    { name: z.enum(Object.keys(CONFIGS) as (keyof typeof CONFIGS)[], typed('topicConfig')), value: z.string(typed()) },
    strict,
  )
  .check(z.refine(({ name, value }) => CONFIGS[name](value), { error: rule('topicConfig'), path: ['value'] }));

/** `POST …/topics`; the topic appears in the list later. */
export const createTopicRequest = z
  .strictObject(
    {
      id: topicName,
      partition: z.optional(topicPartitions),
      replication: z.optional(topicReplicas),
      retention_time: z.optional(topicRetentionHours),
      sync_replication: z.optional(z.boolean(typed())),
      sync_message_flush: z.optional(z.boolean(typed())),
      topic_other_configs: z.optional(z.array(topicConfig, typed())),
      topic_desc: z.optional(topicDescription),
    },
    strict,
  )
  .check(
    z.refine(({ sync_replication: isSync, replication }) => !(isSync && replication === 1), {
      error: rule('syncNeedsReplicas'),
      path: ['sync_replication'],
    }),
  );
export type CreateTopicRequest = z.infer<typeof createTopicRequest>;

export const createTopicResponse = z.object({ name: rowId });

const topic = z.object({
  name: rowId,
  partition: optionalNumber,
  replication: optionalNumber,
  /** Hours. */
  retention_time: optionalNumber,
  sync_replication: optionalFlag,
  sync_message_flush: optionalFlag,
  /** 1 for Kafka's own. */
  topic_type: optionalNumber,
  topic_desc: optionalText,
  /** Epoch milliseconds. */
  created_at: optionalNumber,
});
export type Topic = z.infer<typeof topic>;

export const topicList = listOf('topics', topic, {
  total: optionalNumber,
  remain_partitions: optionalNumber,
  max_partitions: optionalNumber,
  topic_max_partitions: optionalNumber,
});
export type TopicList = z.infer<typeof topicList>;

/** Of Kafka's own topics, whatever their type says. */
const SYSTEM_PREFIX = '__';

export const isSystemTopic = ({ name, topic_type: type }: Pick<Topic, 'name' | 'topic_type'>): boolean =>
  type === 1 || name.startsWith(SYSTEM_PREFIX);

/** `POST …/topics/delete`: 200 even if some weren't deleted. */
export const deleteTopicsRequest = z.strictObject(
  {
    topics: z
      .array(
        anyTopicName.check(z.refine((name) => !name.startsWith(SYSTEM_PREFIX), { error: rule('topicSystem') })),
        typed(),
      )
      .check(z.minLength(1, rule('required'))),
  },
  strict,
);

export const deleteTopicsResponse = listOf('topics', z.object({ id: rowId, success: flag }), {});

/** Partitions that a new topic may have: 0 to 200; 200 if the list doesn't say. */
export const partitionsMax = ({
  remain_partitions: left,
  topic_max_partitions: most,
}: Pick<TopicList, 'remain_partitions' | 'topic_max_partitions'>): number =>
  Math.max(0, Math.min(TOPIC_PARTITIONS_MAX, most ?? TOPIC_PARTITIONS_MAX, left ?? TOPIC_PARTITIONS_MAX));

/** Replicas that a new topic may have (DMS.00400861). */
export const replicasMax = (brokers: number | undefined): number =>
  Math.min(TOPIC_REPLICAS_MAX, brokers ?? TOPIC_REPLICAS_MAX);

const asInMetrics = (name: string): string => name.replaceAll('.', '_');

/**
 * Kafka's metrics write `.` as `_`, so names that differ only in these collide.
 * @returns the topic that prevents a new one
 */
export const collidingTopic = <T extends { name: string }>(name: string, topics: readonly T[]): T | undefined =>
  topics.find((one) => one.name === name) ?? topics.find((one) => asInMetrics(one.name) === asInMetrics(name));
