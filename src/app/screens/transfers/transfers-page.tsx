import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { isTransferTo, type Transfer } from '../../../contract/log-transfers';
import { firstLogsMessages, SampleLogs } from '../../flow/sample-logs';
import { useChange } from '../../flow/use-change';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { InstanceSubpage } from '../../instance/instance-subpage';
import { isRunning, statusLabel, statusMessages } from '../../instance/status';
import { useFollowed } from '../../instance/use-followed';
import { transfers as allTransfers } from '../../lookups/log-transfers';
import { useSession } from '../../lookups/session';
import { useLookup } from '../../lookups/use-lookup';
import { PlannedRegistration } from '../../planned-registration/planned-registration';
import { useRegistrations } from '../../submission/use-registrations';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { Panel } from '../../ui/page';
import { UnreadRows } from '../../ui/unread-rows';
import type { CreateAllEnd } from './create-all';
import { TransferFields } from './transfer-fields';
import { targetOf } from './transfer-form';
import { TransferList } from './transfer-list';
import classes from './transfers.module.css';

const messages = i18n('transfersPage', {
  title: 'Log transfer',
  titleOf: params('Log transfer to {name}'),
  lead: 'LTS writes the logs of a log stream to a topic. LTS may charge for transferred logs.',
  leadSandbox: 'LTS writes the logs of a log stream to a topic. Simulated and free of charge.',
  unreadable: 'Couldn’t load the instance',
  listUnreadable: 'Couldn’t load the transfers',
  list: 'Transfers to this instance',
  another: 'Create another',
  refresh: 'Refresh',
  notRunning: params('Logs can’t be transferred now: {status}'),
  notRunningBody: 'The instance must be running.',
  unregistered: 'Register the instance first',
  unregisteredBody: 'LTS transfers logs only to registered instances. This browser has no record of a registration.',
  register: 'Register with LTS',
  created: 'Log transfer created',
  createdSandbox: 'Only new logs are transferred. Send some, then view them in the topic.',
  there: 'This transfer already exists',
  thereBody: 'Nothing was sent again.',
  messages: 'View messages',
});

/**
 * `/instances/{id}/transfers`: the transfers of log streams to an instance, and a new one.
 * @param props.id the instance's id, as the address has it
 */
export default function TransfersPage({ id }: { id: string }) {
  const t = useStore(messages);
  const words = useStore(statusMessages);
  const { data: item, error, isPending, refetch } = useFollowed(id);
  const { data, error: listError, refetch: refetchList } = useLookup(allTransfers, { isLive: true });
  const { data: session } = useSession();
  const registration = useRegistrations().get(id);
  const change = useChange<CreateAllEnd>('log-groups', 'log-streams', 'transfers');
  const [isOpen, setOpen] = useState(false);
  const topic = new URLSearchParams(useSearch()).get('topic') ?? '';
  const own = data?.items.filter((one) => isTransferTo(one, id)) ?? [];
  const { end } = change;
  const isDone = end?.end.kind === 'made' || end?.end.kind === 'there';
  const address = `/instances/${encodeURIComponent(id)}`;
  const mayCreate = item !== undefined && isRunning(item.status);
  const isForm = mayCreate && (data !== undefined || listError !== null) && !isDone && (isOpen || own.length === 0);
  useEffect(() => {
    // A list that comes later takes nothing away that was entered.
    if (isForm) setOpen(true);
  }, [isForm]);
  return (
    <InstanceSubpage
      id={id}
      title={item ? t.titleOf({ name: item.name }) : t.title}
      lead={session?.mode === 'sandbox' ? t.leadSandbox : t.lead}
    >
      <PlannedRegistration id={id} />
      {(isPending || (item && !data && !listError)) && <Loading />}
      {error && <LoadError title={t.unreadable} error={error} onRetry={refetch} />}
      {item && !mayCreate && (
        <Notice tone="warning" title={t.notRunning({ status: statusLabel(words, item.status) })} announce="status">
          {t.notRunningBody}
        </Notice>
      )}
      {mayCreate && !registration && data && own.length === 0 && (
        <Notice
          tone="warning"
          title={t.unregistered}
          action={
            <Button component={Link} href={`${address}/lts`} size="xs">
              {t.register}
            </Button>
          }
        >
          {t.unregisteredBody}
        </Notice>
      )}
      {isDone && end.transfer && <Done isNew={end.end.kind === 'made'} address={address} transfer={end.transfer} />}
      {listError && <LoadError title={t.listUnreadable} error={listError} onRetry={refetchList} />}
      <UnreadRows number={data?.unread.length ?? 0} />
      {item && own.length > 0 && (
        <Panel
          title={t.list}
          actions={
            <div className={classes.buttons}>
              <Button size="xs" variant="default" leftSection={<Icon name="refresh" size={16} />} onClick={refetchList}>
                {t.refresh}
              </Button>
              {mayCreate && !isForm && (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<Icon name="plus" size={16} />}
                  onClick={() => {
                    change.forget();
                    setOpen(true);
                  }}
                >
                  {t.another}
                </Button>
              )}
            </div>
          }
        >
          <TransferList item={item} transfers={own} hasSamples={!isDone} />
        </Panel>
      )}
      {isForm && <TransferFields id={id} name={item.name} transfers={data} topic={topic} change={change} />}
    </InstanceSubpage>
  );
}

/** It is there, and where its logs can be seen; in the sandbox they are sent first. */
function Done({ isNew, address, transfer }: { isNew: boolean; address: string; transfer: Transfer }) {
  const t = useStore(messages);
  const first = useStore(firstLogsMessages);
  const isSandbox = useSession().data?.way === 'sandbox';
  const [isSent, setSent] = useState(false);
  return (
    <Notice
      tone="success"
      title={isNew ? t.created : t.there}
      announce="status"
      action={
        <Button
          component={Link}
          href={`${address}/topics/${encodeURIComponent(targetOf(transfer))}`}
          variant={isSandbox && !isSent ? 'default' : 'filled'}
          size="sm"
        >
          {t.messages}
        </Button>
      }
    >
      {isNew ? (isSandbox ? t.createdSandbox : first.later) : t.thereBody}
      <SampleLogs streams={transfer.log_streams} isMain onSent={() => setSent(true)} />
    </Notice>
  );
}
