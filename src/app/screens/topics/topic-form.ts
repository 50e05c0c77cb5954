/** What the form of a new topic holds, and its rules, which are the contract's with what the instance still takes. */
import {
  type CreateTopicRequest,
  collidingTopic,
  createTopicRequest,
  replicasMax,
  TOPIC_DEFAULTS,
  TOPIC_DESCRIPTION_MAX,
  TOPIC_RETENTION_HOURS_MAX,
  type Topic,
} from '../../../contract/topics';
import type { FormIssue } from '../../fields/form-resolver';
import { errorsOf } from '../../i18n/form-error';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { tidyCode, wholeNumber } from '../../i18n/tidy';
import { type Cause, causeOf } from '../../i18n/vendor-codes';

const topicRules = i18n('topicRules', {
  nameRequired: 'Enter a topic name',
  name: 'The name must start with a letter and have 3 to 200 letters, digits, hyphens, underscores, and periods',
  nameTaken: params('{name} already exists, and Kafka can’t tell the two names apart. Enter another topic name'),
  nameExists: params('{name} already exists. Enter another topic name'),
  range: params('Enter a whole number from 1 to {max}'),
  sync: 'Synchronous replication needs 2 or more replicas',
  description: params('Enter at most {max} characters'),
});

const say = errorsOf('topicRules', topicRules);

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

/** The error of a name that another topic keeps from being used. */
export const nameTaken = (taken: string, name: string): string =>
  say(taken === name ? 'nameExists' : 'nameTaken', { name: taken });

/** @returns every broken rule, in the order of the fields */
export function topicIssues(values: TopicForm, { partitionsMax, brokers, topics }: TopicRoom): FormIssue[] {
  const draft = topicRequestDraft(values);
  const broken = new Set(createTopicRequest.safeParse(draft).error?.issues.map(({ path }) => PATHS[String(path[0])]));
  const taken = collidingTopic(draft.id, topics);
  const most = replicasMax(brokers);
  const nameError = () => {
    if (broken.has('name')) return say(draft.id === '' ? 'nameRequired' : 'name');
    return taken !== undefined && nameTaken(taken.name, draft.id);
  };
  const errors: Readonly<Record<TopicPath, string | false>> = {
    name: nameError(),
    partitions:
      (broken.has('partitions') || (draft.partition ?? 1) > partitionsMax) && say('range', { max: partitionsMax }),
    replicas: (broken.has('replicas') || (draft.replication ?? 1) > most) && say('range', { max: most }),
    retention: broken.has('retention') && say('range', { max: TOPIC_RETENTION_HOURS_MAX }),
    isSync: broken.has('isSync') && say('sync'),
    description: broken.has('description') && say('description', { max: TOPIC_DESCRIPTION_MAX }),
  };
  return Object.entries(errors).flatMap(([path, message]) => (message ? [{ path, message }] : []));
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
