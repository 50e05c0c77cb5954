import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { isTransferTo } from '../../../../contract/log-transfers';
import { AllDone } from '../../../checklist/all-done';
import { noteSeen } from '../../../checklist/seen';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { InstanceSubpage } from '../../../instance/instance-subpage';
import { cloudClock } from '../../../lookups/cloud-clock';
import { transfers } from '../../../lookups/log-transfers';
import { NEWEST } from '../../../lookups/messages';
import { useSession } from '../../../lookups/session';
import { useList } from '../../../lookups/use-lookup';
import { NeededActions } from '../../../outcome/iam-actions';
import { PlannedRegistration } from '../../../planned-registration/planned-registration';
import { useServices } from '../../../services/services';
import { LoadError } from '../../../ui/load-error';
import { Loading } from '../../../ui/loading';
import { Panel } from '../../../ui/page';
import { UnreadRows } from '../../../ui/unread-rows';
import { READ } from '../topic-rights';
import { MessageRow } from './message-row';
import classes from './messages.module.css';
import { SendMessage } from './send-message';
import { isTestKey } from './test-key';
import { useNewest } from './use-newest';
import { WaitingForLog } from './waiting-for-log';

const messages = i18n('messagesPage', {
  title: params('Messages in topic {topic}'),
  lead: 'Send a test message, and see the newest messages.',
  back: 'All topics',
  list: 'Newest messages',
  live: params('The newest {count}. Updated while this page is open.'),
  none: 'No messages yet. Messages appear here as they arrive.',
  unreadable: 'Couldn’t load the messages',
  stale: 'Couldn’t refresh the messages. They may be out of date.',
  lead403: 'To read messages, your user needs this IAM action:',
  toRead: 'to read messages',
  actions: 'the IAM action',
});

interface MessagesPageProps {
  id: string;
  topic: string;
}

/**
 * `/instances/{id}/topics/{topic}`: sends a test message to a topic, and shows the newest messages as they arrive.
 * @param props.id the instance's id
 * @param props.topic the topic's name, both as the address has them
 */
export default function MessagesPage({ id, topic }: MessagesPageProps) {
  const t = useStore(messages);
  const services = useServices();
  const { data: session } = useSession();
  const { messages: newest, unread, isPending, error, refetch } = useNewest(id, topic);
  const { data: all, unread: unreadTransfers } = useList(transfers, { isLive: true });
  const [isFirst, setFirst] = useState(false);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const incoming = all?.find((one) => isTransferTo(one, id, topic));
  const hasNoTransfer = all !== undefined && unreadTransfers === 0 && !all.some((one) => isTransferTo(one, id));
  const hasMessage = (newest?.length ?? 0) > 0;
  // What a transfer brings has no test key, and isn't older than the transfer.
  const since = incoming?.log_transfer_info.log_create_time ?? 0;
  const hasLog =
    incoming !== undefined &&
    newest?.some(({ key, timestamp }) => !isTestKey(key) && (timestamp ?? 0) >= since) === true;
  // Among as many test messages, a log may be an older one that isn't shown.
  const isWaiting =
    newest !== undefined &&
    newest.length < NEWEST &&
    !hasLog &&
    incoming?.log_transfer_info.log_transfer_status === 'ENABLE';
  useEffect(() => {
    if (!session) return;
    const at = services.get(cloudClock).now();
    if (hasMessage) noteSeen(services, session, id, 'message', at);
    if (hasLog && noteSeen(services, session, id, 'log', at)) setFirst(true);
  }, [session, services, id, hasMessage, hasLog]);
  const address = `/instances/${encodeURIComponent(id)}`;
  return (
    <InstanceSubpage
      id={id}
      title={t.title({ topic })}
      lead={t.lead}
      actions={
        <Button component={Link} href={`${address}/topics`} variant="default">
          {t.back}
        </Button>
      }
    >
      <PlannedRegistration id={id} />
      {isFirst ? <AllDone instanceId={id} isNews /> : isWaiting && <WaitingForLog streams={incoming.log_streams} />}
      {session && (
        <SendMessage
          instanceId={id}
          topic={topic}
          arrived={newest ?? []}
          lastKey={keys.at(-1)}
          onKey={(key) => setKeys((known) => [...known, key])}
          isMain={!isWaiting && !isFirst}
          next={hasNoTransfer ? `${address}/transfers?topic=${encodeURIComponent(topic)}` : undefined}
        />
      )}
      {isPending && <Loading />}
      {error && (
        <LoadError title={newest ? t.stale : t.unreadable} error={error} onRetry={refetch}>
          {error.status === 403 && <NeededActions lead={t.lead403} what={t.actions} purposes={[[t.toRead, [READ]]]} />}
        </LoadError>
      )}
      <UnreadRows number={unread} />
      {newest && (
        <Panel title={t.list} actions={<span className={classes.quiet}>{t.live({ count: NEWEST })}</span>}>
          {newest.length === 0 ? (
            <p className={classes.quiet}>{t.none}</p>
          ) : (
            <ul className={classes.messages}>
              {newest.map((message) => (
                <MessageRow
                  key={`${message.partition} ${message.message_offset}`}
                  message={message}
                  isOwn={keys.includes(message.key ?? '')}
                />
              ))}
            </ul>
          )}
        </Panel>
      )}
    </InstanceSubpage>
  );
}
