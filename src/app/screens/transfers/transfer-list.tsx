import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import type { Transfer, TransferStatus } from '../../../contract/log-transfers';
import { ChangeEnd, failedOf } from '../../flow/change-end';
import { SampleLogs } from '../../flow/sample-logs';
import { changeTransfer, deleteTransfer } from '../../flow/transfers';
import { useChange } from '../../flow/use-change';
import { i18n, listing } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import type { StatusTone } from '../../instance/status';
import { ToneBadge } from '../../instance/status-badge';
import type { Made } from '../../submission/make-once';
import { asked } from '../../ui/parts';
import rows from '../../ui/rows.module.css';
import { FailingTransfer } from './failing-transfer';
import { targetOf } from './transfer-form';
import classes from './transfers.module.css';

const ConfirmDialog = asked(() => import('../../ui/confirm-dialog'));

const messages = i18n('transferList', {
  ENABLE: 'Active',
  DISABLE: 'Paused',
  EXCEPTION: 'Failing',
  to: params('to topic {topic}'),
  messages: 'View messages',
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  busy: 'Sending…',
  pauseOf: params('Pause transfer of {stream}'),
  resumeOf: params('Resume transfer of {stream}'),
  removeOf: params('Remove transfer of {stream}'),
  messagesOf: params('View messages of {topic}'),
  question: params('Remove the transfer of {stream}?'),
  warning: params('New logs no longer go to topic {topic}. Log stream, topic, and messages are kept.'),
  yes: 'Remove',
  no: 'Cancel',
  pausedLabel: 'Transfer paused',
  resumedLabel: 'Transfer resumed',
  removedLabel: 'Transfer removed',
  changeNeeds: 'to pause or resume a transfer',
  removeNeeds: 'to remove a transfer',
  onceMore: 'Refresh the list to see whether it was carried out.',
});

/** LTS's list of actions for policies (its API reference, "Permissions and Supported Actions"). */
const ACTIONS = { change: 'lts:transfers:put', remove: 'lts:transfers:delete' } as const;

const TONES: Readonly<Record<string, StatusTone>> = { ENABLE: 'good', DISABLE: 'still', EXCEPTION: 'bad' };
const isWorded = (status: string): status is 'ENABLE' | 'DISABLE' | 'EXCEPTION' => Object.hasOwn(TONES, status);

interface TransferListProps {
  item: Instance;
  /** Those to this instance. */
  transfers: readonly Transfer[];
  /** Not where they are offered already. */
  hasSamples: boolean;
}

/** The transfers to an instance, each with its status and what can be done about it. */
export function TransferList({ item, transfers, hasSamples }: TransferListProps) {
  return (
    <ul className={rows.list}>
      {transfers.map((transfer) => (
        <TransferRow key={transfer.log_transfer_id} item={item} transfer={transfer} hasSamples={hasSamples} />
      ))}
    </ul>
  );
}

function TransferRow({ item, transfer, hasSamples }: { item: Instance; transfer: Transfer; hasSamples: boolean }) {
  const t = useStore(messages);
  const list = useStore(listing);
  const [isAsked, setAsked] = useState(false);
  const [last, setLast] = useState<TransferStatus | 'remove'>('remove');
  const { run, end, isBusy } = useChange<Made<unknown>>('transfers');
  const { log_transfer_id: id, log_transfer_info: info, log_streams: streams } = transfer;
  const status = info.log_transfer_status;
  const topic = targetOf(transfer);
  const stream = list(streams.map((one) => one.log_stream_name || one.log_stream_id));
  const next: TransferStatus = status === 'DISABLE' ? 'ENABLE' : 'DISABLE';
  const change = () => {
    setLast(next);
    void run((services, session) => changeTransfer(services, session, id, next));
  };
  const remove = () => {
    setLast('remove');
    void run((services, session) => deleteTransfer(services, session, id));
  };
  const failed = failedOf(end);
  const label = { ENABLE: t.resumedLabel, DISABLE: t.pausedLabel, remove: t.removedLabel }[last];
  return (
    <li className={rows.row}>
      <div className={rows.line}>
        <div className={rows.what}>
          <strong>
            <bdi>{[transfer.log_group_name, stream].filter(Boolean).join(' / ')}</bdi>
          </strong>
          <span>{t.to({ topic })}</span>
        </div>
        <ToneBadge tone={TONES[status] ?? 'unknown'} label={isWorded(status) ? t[status] : status || '–'} />
        <div className={classes.buttons}>
          <Button
            component={Link}
            href={`/instances/${encodeURIComponent(item.instance_id)}/topics/${encodeURIComponent(topic)}`}
            size="xs"
            variant="default"
            aria-label={t.messagesOf({ topic })}
          >
            {t.messages}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={next === 'ENABLE' ? t.resumeOf({ stream }) : t.pauseOf({ stream })}
            aria-disabled={isBusy || undefined}
            onClick={() => isBusy || change()}
          >
            {isBusy ? t.busy : next === 'ENABLE' ? t.resume : t.pause}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-haspopup="dialog"
            aria-label={t.removeOf({ stream })}
            aria-disabled={isBusy || undefined}
            onClick={() => isBusy || setAsked(true)}
          >
            {t.remove}
          </Button>
        </div>
      </div>
      {status === 'EXCEPTION' && <FailingTransfer item={item} transfer={transfer} />}
      {hasSamples && status === 'ENABLE' && <SampleLogs streams={streams} />}
      {failed && (
        <ChangeEnd
          end={failed}
          service="LTS"
          label={label}
          needs={last === 'remove' ? [[ACTIONS.remove, t.removeNeeds]] : [[ACTIONS.change, t.changeNeeds]]}
          unknownNext={t.onceMore}
        />
      )}
      {isAsked && (
        <Suspense>
          <ConfirmDialog
            title={t.question({ stream })}
            yes={t.yes}
            no={t.no}
            onYes={remove}
            onClose={() => setAsked(false)}
          >
            {t.warning({ topic })}
          </ConfirmDialog>
        </Suspense>
      )}
    </li>
  );
}
