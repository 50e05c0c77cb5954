/** What the form of a new topic holds, and its rules, which are the contract's with what the instance still takes. */
import {
  type CreateTopicRequest,
  collidingTopic,
  createTopicRequest,
  replicasMax,
  TOPIC_DEFAULTS,
  type Topic,
} from '../../../contract/topics';
import type { FormIssue } from '../../fields/form-resolver';
import { tidyCode, wholeNumber } from '../../i18n/tidy';
import { type Cause, causeOf } from '../../i18n/vendor-codes';

/** Exactly what the inputs hold. */
export interface TopicForm {
  name: string;
  partitions: string;
  replicas: string;
  retention: string;
  isSync: boolean;
  description: string;
}
export type TopicPath = keyof TopicForm;

/** What is folded away. */
export const ADVANCED: readonly TopicPath[] = ['replicas', 'retention', 'isSync', 'description'];

/** What the instance still takes. */
export interface TopicRoom {
  partitionsMax: number;
  /** Undefined where it isn't known. */
  brokers: number | undefined;
  /** All topics, Kafka's own included. */
  topics: readonly Topic[];
}

const BEGINNING = 'logs';

/** @returns a name that no topic has, nor one that Kafka can't keep apart from it */
export function freeName(topics: readonly Topic[]): string {
  const names = [
    BEGINNING,
    ...topics.map((_, index) => `${BEGINNING}-${index + 2}`),
    `${BEGINNING}-${topics.length + 2}`,
  ];
  return names.find((name) => collidingTopic(name, topics) === undefined) ?? BEGINNING;
}

/** First values, with which the topic can be created at once. */
export const topicDefaults = ({ partitionsMax, brokers, topics }: TopicRoom): TopicForm => ({
  name: freeName(topics),
  partitions: String(Math.min(TOPIC_DEFAULTS.partition, Math.max(1, partitionsMax))),
  replicas: String(Math.min(TOPIC_DEFAULTS.replication, replicasMax(brokers))),
  retention: String(TOPIC_DEFAULTS.retention_time),
  isSync: false,
  description: '',
});

/** The body, without judging it. */
export const topicRequestDraft = (values: TopicForm): CreateTopicRequest => ({
  id: tidyCode(values.name),
  partition: wholeNumber(values.partitions),
  replication: wholeNumber(values.replicas),
  retention_time: wholeNumber(values.retention),
  ...(values.isSync && { sync_replication: true }),
  ...(values.description !== '' && { topic_desc: values.description }),
});

const PATHS: Readonly<Record<string, TopicPath>> = {
  id: 'name',
  partition: 'partitions',
  replication: 'replicas',
  retention_time: 'retention',
  sync_replication: 'isSync',
  topic_desc: 'description',
};

/** Rules in words; `wordsOf` the screen has them in the reader's language. */
export interface RuleWords {
  required: string;
  name: string;
  exists: (name: string) => string;
  /** Kafka can't keep the name apart from this topic's. */
  taken: (name: string) => string;
  partitions: (max: number) => string;
  replicas: (max: number) => string;
  retention: string;
  isSync: string;
  description: string;
}

/** @returns every broken rule, in the order of the fields */
export function topicIssues(
  values: TopicForm,
  { partitionsMax, brokers, topics }: TopicRoom,
  say: RuleWords,
): FormIssue[] {
  const draft = topicRequestDraft(values);
  const broken = new Set(createTopicRequest.safeParse(draft).error?.issues.map(({ path }) => PATHS[String(path[0])]));
  const taken = collidingTopic(draft.id, topics);
  const most = replicasMax(brokers);
  const nameWords = () => {
    if (broken.has('name')) return draft.id === '' ? say.required : say.name;
    if (taken === undefined) return false;
    return taken.name === draft.id ? say.exists(taken.name) : say.taken(taken.name);
  };
  const words: Readonly<Record<TopicPath, string | false>> = {
    name: nameWords(),
    partitions: (broken.has('partitions') || (draft.partition ?? 1) > partitionsMax) && say.partitions(partitionsMax),
    replicas: (broken.has('replicas') || (draft.replication ?? 1) > most) && say.replicas(most),
    retention: broken.has('retention') && say.retention,
    isSync: broken.has('isSync') && say.isSync,
    description: broken.has('description') && say.description,
  };
  return Object.entries(words).flatMap(([path, message]) => (message ? [{ path, message }] : []));
}

const FIELDS: Readonly<Partial<Record<Cause, TopicPath>>> = {
  topicName: 'name',
  partitions: 'partitions',
  replicas: 'replicas',
  retentionTime: 'retention',
};

/** The field that a refusal is about; undefined where its code names none. */
export const fieldOfTopicRefusal = (code: string | undefined): TopicPath | undefined => {
  const topic = causeOf(code);
  return topic && FIELDS[topic];
};
