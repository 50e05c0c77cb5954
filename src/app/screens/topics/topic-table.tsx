import { ActionIcon, Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Topic } from '../../../contract/topics';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import { deleteTopic } from '../../flow/topics';
import { useChange } from '../../flow/use-change';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import type { Made } from '../../submission/make-once';
import { Icon } from '../../theme/icons';
import { asked } from '../../ui/parts';
import { MANAGE, READ } from './topic-rights';
import classes from './topics.module.css';

const DeleteQuestion = asked(() => import('./delete-question'));

const messages = i18n('topicTable', {
  caption: 'Topics of the instance',
  name: 'Topic name',
  partitions: 'Partitions',
  replicas: 'Replicas',
  retention: 'Retention time',
  hours: params('{hours} h'),
  created: 'Created',
  actions: 'Actions',
  messagesOf: params('Messages in topic {name}'),
  remove: params('Delete {name}'),
  deleted: 'Topic deleted',
  toDelete: 'to delete topics',
  toList: 'to list topics',
});

interface TopicTableProps {
  instanceId: string;
  topics: readonly Topic[];
  onDeleted: (name: string) => void;
}

/** The topics, each leading to its messages; a card each on a narrow screen. */
export function TopicTable({ instanceId, topics, onDeleted }: TopicTableProps) {
  const t = useStore(messages);
  const { number, time } = useStore(format);
  const [asking, setAsking] = useState<string>();
  const { run, end, isBusy } = useChange<Made<'gone'>>('topics', 'transfers');
  const failed = failedOf(end);
  const remove = async (name: string) => {
    const ended = await run((services, session) => deleteTopic(services, session, instanceId, name));
    if (ended?.kind === 'made' || ended?.kind === 'there') onDeleted(name);
  };
  const figure = (value: number | null | undefined) => (value === undefined || value === null ? '–' : number(value));
  return (
    <>
      {failed && (
        <ChangeEnd
          end={failed}
          service="DMS"
          label={t.deleted}
          needs={[
            [MANAGE, t.toDelete],
            [READ, t.toList],
          ]}
        />
      )}
      <table className={classes.table}>
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.partitions}</th>
            <th scope="col">{t.replicas}</th>
            <th scope="col">{t.retention}</th>
            <th scope="col">{t.created}</th>
            <th scope="col">{t.actions}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.name}>
              <th scope="row">
                <Anchor
                  component={Link}
                  href={`/instances/${encodeURIComponent(instanceId)}/topics/${encodeURIComponent(topic.name)}`}
                  aria-label={t.messagesOf({ name: topic.name })}
                >
                  <bdi>{topic.name}</bdi>
                </Anchor>
                {topic.topic_desc && ' '}
                {topic.topic_desc && <bdi className={classes.description}>{topic.topic_desc}</bdi>}
              </th>
              <td data-label={t.partitions}>{figure(topic.partition)}</td>
              <td data-label={t.replicas}>{figure(topic.replication)}</td>
              <td data-label={t.retention}>
                {topic.retention_time ? t.hours({ hours: number(topic.retention_time) }) : '–'}
              </td>
              <td data-label={t.created}>
                {topic.created_at ? time(topic.created_at, { dateStyle: 'medium', timeStyle: 'short' }) : '–'}
              </td>
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t.remove({ name: topic.name })}
                  title={t.remove({ name: topic.name })}
                  aria-haspopup="dialog"
                  aria-disabled={isBusy || undefined}
                  onClick={() => isBusy || setAsking(topic.name)}
                >
                  <Icon name="trash" />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asking !== undefined && (
        <Suspense>
          <DeleteQuestion name={asking} onYes={() => void remove(asking)} onClose={() => setAsking(undefined)} />
        </Suspense>
      )}
    </>
  );
}
