import { Button, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { CreateSimilar } from '../../instance/create-similar';
import { paymentMessages } from '../../instance/payment';
import { statusLabel, statusMessages } from '../../instance/status';
import { StatusBadge } from '../../instance/status-badge';
import { useFollowed } from '../../instance/use-followed';
import { AttemptReceipt } from '../../receipt/attempt-receipt';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import { CopyButton } from '../../ui/copy-button';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { FollowedInstance } from './followed-instance';
import { FoundNotice } from './found-notice';
import classes from './progress.module.css';
import { SeveralIds } from './several-ids';
import { TryAgain } from './try-again';
import { useDeleteFailed } from './use-delete-failed';

const messages = i18n('instancePage', {
  untitled: 'Kafka instance',
  missing: 'Instance not found',
  missingBody: params(
    'No instance with ID {id} exists in this project. It may have been deleted, or it belongs to another project or region. A new instance can take a minute to appear.',
  ),
  gone: 'This instance no longer exists',
  goneBody: 'It was deleted. The details below are from the last check.',
  deletedWord: 'Deleted',
  deleted: 'Failed instance deleted',
  deletedBody: 'You can use its name again. Its requested settings are below.',
  unreadable: 'Couldn’t load the instance',
  stale: 'Couldn’t refresh the status. It may be out of date.',
  again: 'Refresh',
  all: 'All instances',
  id: 'the instance ID',
  accepted: 'Request accepted, instance not listed yet',
  announce: params('Status of {name}: {status}'),
});

/**
 * `/instances/{id}`: follows an instance until it is settled. Everything is read from the API, so a reload changes nothing.
 * @param props.id the instance's id, as the address has it
 */
export default function InstancePage({ id }: { id: string }) {
  const t = useStore(messages);
  const words = useStore(statusMessages);
  const orders = useStore(paymentMessages);
  const deletion = useDeleteFailed(id);
  const isDeleted = deletion.end?.kind === 'deleted';
  const { creation, order, orderId, data, error, isPending, isAppearing, readAt, refetch } = useFollowed(id, isDeleted);
  const name = data?.name ?? creation?.name;
  const isMissing = error?.status === 404 && !isDeleted;
  const payment = order?.payment;
  const labelOf = (item: Instance) =>
    payment && payment !== 'paid' ? orders[payment] : statusLabel(words, item.status);
  const status = isDeleted ? t.deletedWord : data ? labelOf(data) : isAppearing ? t.accepted : '';
  return (
    <Page
      title={isMissing && !data ? t.missing : (name ?? t.untitled)}
      prefix={data && status}
      lead={
        <span className={classes.lead}>
          {data && !isDeleted && <StatusBadge status={data.status} payment={payment} />}
          <span className={classes.id}>
            {id}
            <CopyButton text={id} what={t.id} />
          </span>
        </span>
      }
      actions={
        <>
          <Button component={Link} href="/" variant="default" leftSection={<Icon name="back" />}>
            {t.all}
          </Button>
          <AttemptReceipt id={id} />
          {data && data.status !== 'CREATEFAILED' && !isDeleted && <CreateSimilar item={data} />}
        </>
      }
    >
      {/* Its text changes only with the status, so a screen reader hears of changes and of nothing else. */}
      <VisuallyHidden role="status">{status && t.announce({ name: name ?? id, status })}</VisuallyHidden>
      {isPending && !isAppearing && <Loading />}
      {isMissing && (
        <Notice tone="warning" {...(data && { title: t.gone })} announce="alert">
          {data ? t.goneBody : t.missingBody({ id })}
          <p className={classes.links}>
            <Button variant="default" size="xs" onClick={refetch} leftSection={<Icon name="refresh" size={16} />}>
              {t.again}
            </Button>
          </p>
        </Notice>
      )}
      {isDeleted && data && (
        <Notice tone="success" title={t.deleted} announce="status">
          {t.deletedBody}
          <div className={classes.actions}>
            <TryAgain item={data} />
          </div>
        </Notice>
      )}
      {error && error.status !== 404 && (
        <LoadError title={data ? t.stale : t.unreadable} error={error} onRetry={refetch} />
      )}
      <SeveralIds id={id} />
      <FoundNotice id={id} />
      <FollowedInstance
        id={id}
        item={data}
        isAppearing={isAppearing}
        creation={creation}
        order={order}
        orderId={orderId}
        readAt={readAt}
        deletion={deletion}
      />
    </Page>
  );
}
