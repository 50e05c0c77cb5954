import { useStore } from '@nanostores/react';
import { Suspense } from 'react';
import { createdAtMs, type Instance } from '../../../contract/instance';
import { Checklist } from '../../checklist/checklist';
import { i18n } from '../../i18n/i18n';
import { KnownRegistration } from '../../instance/known-registration';
import type { OpenOrder } from '../../instance/payment';
import { isRunning, statusLabel, statusMessages } from '../../instance/status';
import type { Creation } from '../../instance/use-creation';
import { ExistingPicture } from '../../picture/existing-picture';
import { PlannedRegistration } from '../../planned-registration/planned-registration';
import { InstanceReadiness } from '../../readiness/instance-readiness';
import { useService } from '../../services/services';
import { secretsHandoff } from '../../submission/secrets-handoff';
import { Notice } from '../../theme/notice';
import { Panel } from '../../ui/page';
import { extra } from '../../ui/parts';
import { useWatched } from '../../ui/use-watched';
import { ConnectionPanel } from './connection-panel';
import { CreationProgress } from './creation-progress';
import { FailedCreation } from './failed-creation';
import { InstanceFacts } from './instance-facts';
import { Launched } from './launched';
import classes from './progress.module.css';
import { StatusExplanation } from './status-explanation';
import type { useDeleteFailed } from './use-delete-failed';
import { WaitingForPayment } from './waiting-for-payment';

const TellMe = extra(() => import('./tell-me'));

const messages = i18n('followedInstance', {
  appearing: 'Request accepted',
  appearingBody: 'The instance isn’t listed yet. That’s normal for the first minute. We keep checking.',
  appearingPrepaid: 'The instance isn’t listed yet. It may appear only after the order is paid. We keep checking.',
});

interface FollowedInstanceProps {
  id: string;
  /** Undefined as long as nothing was read. */
  item: Instance | undefined;
  /** Accepted and not readable yet. */
  isAppearing: boolean;
  creation: Creation | undefined;
  /** Its order and that order's number, where it is ordered and not there yet. */
  order: OpenOrder | undefined;
  orderId: string | undefined;
  readAt: number;
  deletion: ReturnType<typeof useDeleteFailed>;
}

/** The body of the page: what the status means, how long it has been going on, where to connect, what it is. */
export function FollowedInstance({
  id,
  item,
  isAppearing,
  creation,
  order,
  orderId,
  readAt,
  deletion,
}: FollowedInstanceProps) {
  const t = useStore(messages);
  const words = useStore(statusMessages);
  const isWatched = useWatched(item?.status === 'CREATING');
  const hasPassword = useService(secretsHandoff).credentialsOf(id) !== undefined;
  // Planned in a tab that was closed: nobody knows, so the page asks.
  const mayBePlanned = creation !== undefined && item?.status === 'CREATING' && item.ssl_enable && !hasPassword;
  const planned = <PlannedRegistration id={id} mayBePlanned={mayBePlanned === true} />;
  const since = (item && createdAtMs(item)) ?? creation?.acceptedAt;
  const progress =
    order && order.payment !== 'paid' ? (
      <WaitingForPayment id={id} name={item?.name ?? creation?.name ?? id} order={orderId} open={order} />
    ) : (
      <CreationProgress
        id={id}
        // Until it was paid nothing was created.
        since={order?.paidAt ?? (order && creation?.autoPay !== true ? undefined : since)}
        readAt={readAt}
        at={!order ? 'creating' : order.isRead ? 'creating-paid' : 'creating-unread'}
      />
    );
  if (!item) {
    if (!isAppearing) return null;
    return (
      <>
        {order?.payment !== 'cancelled' && (
          <Notice tone="info" title={t.appearing}>
            {creation?.prepaid ? t.appearingPrepaid : t.appearingBody}
          </Notice>
        )}
        {progress}
        {planned}
      </>
    );
  }
  const { remove, end, isDeleting } = deletion;
  const isLaunched = isWatched && item.status === 'RUNNING';
  return (
    <>
      {isLaunched ? <Launched item={item} /> : <StatusExplanation item={item} />}
      {item.status === 'CREATING' && progress}
      {isWatched && (
        <Suspense fallback={item.status === 'CREATING' && <div className={classes.tell} />}>
          <TellMe name={item.name} status={statusLabel(words, item.status)} isDone={item.status !== 'CREATING'} />
        </Suspense>
      )}
      {planned}
      {item.status === 'CREATEFAILED' && end?.kind !== 'deleted' && (
        <FailedCreation item={item} end={end} isDeleting={isDeleting} onDelete={remove} />
      )}
      {isRunning(item.status) ? (
        <Checklist item={item} isMain={!isLaunched} />
      ) : (
        <KnownRegistration id={item.instance_id} />
      )}
      {(item.status === 'CREATING' || isRunning(item.status)) && (
        <Panel>
          <ExistingPicture item={item} />
        </Panel>
      )}
      {isRunning(item.status) && <ConnectionPanel item={item} />}
      {(item.status === 'CREATING' || isRunning(item.status)) && <InstanceReadiness item={item} />}
      <InstanceFacts item={item} />
    </>
  );
}
