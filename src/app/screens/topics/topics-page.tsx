import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Link } from 'wouter';
import { isSystemTopic, type Topic } from '../../../contract/topics';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { InstanceSubpage } from '../../instance/instance-subpage';
import { useFollowed } from '../../instance/use-followed';
import { topicsOf } from '../../lookups/topics';
import { listOfRows, useLookup } from '../../lookups/use-lookup';
import { NeededActions } from '../../outcome/iam-actions';
import { PlannedRegistration } from '../../planned-registration/planned-registration';
import type { Made } from '../../submission/make-once';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { Panel } from '../../ui/page';
import { UnreadRows } from '../../ui/unread-rows';
import { CreateTopic } from './create-topic';
import { READ } from './topic-rights';
import { TopicTable } from './topic-table';
import classes from './topics.module.css';

const messages = i18n('topicsPage', {
  title: 'Topics',
  titleOf: params('Topics of {name}'),
  lead: 'Clients and LTS write messages to topics.',
  unreadable: 'Couldn’t load the topics',
  stale: 'Couldn’t refresh the topics. They may be out of date.',
  none: 'No topics yet. Create your first topic.',
  create: 'Create topic',
  full: 'No partitions left',
  fullBody:
    'The instance can’t hold more partitions. Delete a topic, or choose a larger broker flavor in the DMS console.',
  made: params('Topic “{name}” created'),
  there: params('Topic “{name}” already exists'),
  thereBody: 'It has the settings you entered, so nothing was changed.',
  next: 'Send test message',
  deleted: params('Topic “{name}” deleted'),
  lead403: 'To list topics, your user needs this IAM action:',
  toList: 'to list topics',
  actions: 'the IAM action',
});

type There = Extract<Made<Topic>, { kind: 'made' | 'there' }>;

/**
 * `/instances/{id}/topics`: lists, creates and deletes the topics of an instance.
 * @param props.id the instance's id, as the address has it
 */
export default function TopicsPage({ id }: { id: string }) {
  const t = useStore(messages);
  const { data: item, isPending: isReadingInstance } = useFollowed(id);
  const lookup = useLookup(topicsOf(id), { isLive: true });
  const { data: all, unread, error, isPending, refetch } = listOfRows(lookup);
  const [there, setThere] = useState<There>();
  const [deleted, setDeleted] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const topics = all?.filter((topic) => !isSystemTopic(topic));
  const partitionsMax = lookup.data?.partitionsMax ?? 0;
  const address = `/instances/${encodeURIComponent(id)}`;
  // A form that is open stays: a list that is read again must not take away what was typed.
  const isForm = isOpen || (topics?.length === 0 && !there && !deleted);
  return (
    <InstanceSubpage id={id} title={item ? t.titleOf({ name: item.name }) : t.title} lead={t.lead}>
      <PlannedRegistration id={id} />
      {isPending && <Loading />}
      {error && (
        <LoadError title={all ? t.stale : t.unreadable} error={error} onRetry={refetch}>
          {error.status === 403 && <NeededActions lead={t.lead403} what={t.actions} purposes={[[t.toList, [READ]]]} />}
        </LoadError>
      )}
      <UnreadRows number={unread} />
      {there && (
        <Notice tone="success" title={t[there.kind]({ name: there.item.name })} announce="status">
          {there.kind === 'there' && <p>{t.thereBody}</p>}
          <Button component={Link} href={`${address}/topics/${encodeURIComponent(there.item.name)}`} size="sm" mt="xs">
            {t.next}
          </Button>
        </Notice>
      )}
      {deleted !== undefined && <Notice tone="success" title={t.deleted({ name: deleted })} announce="status" />}
      {topics && isForm && partitionsMax > 0 && !isReadingInstance && (
        <CreateTopic
          instanceId={id}
          room={{ partitionsMax, brokers: item?.broker_num ?? item?.node_num ?? undefined, topics: all ?? [] }}
          onThere={(end) => {
            setThere(end);
            setDeleted(undefined);
            setOpen(false);
          }}
          onClose={topics.length > 0 ? () => setOpen(false) : undefined}
        />
      )}
      {topics && partitionsMax === 0 && (
        <Notice tone="warning" title={t.full}>
          {t.fullBody}
        </Notice>
      )}
      {topics && (
        <Panel
          title={t.title}
          actions={
            !isForm &&
            partitionsMax > 0 && (
              <Button
                size="sm"
                variant={there ? 'default' : 'filled'}
                leftSection={<Icon name="plus" size={16} />}
                onClick={() => {
                  setThere(undefined);
                  setOpen(true);
                }}
              >
                {t.create}
              </Button>
            )
          }
        >
          {topics.length === 0 ? (
            <p className={classes.none}>{t.none}</p>
          ) : (
            <TopicTable
              instanceId={id}
              topics={topics}
              onDeleted={(name) => {
                setDeleted(name);
                setThere(undefined);
              }}
            />
          )}
        </Panel>
      )}
    </InstanceSubpage>
  );
}
