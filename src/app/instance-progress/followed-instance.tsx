import { useStore } from '@nanostores/react';
import { createdAtMs, type Instance } from '../../contract/instance';
import { canRegister } from '../instances/status';
import { InstanceReadiness } from '../readiness/instance-readiness';
import { Notice } from '../theme/notice';
import { i18n } from '../wording/i18n';
import { ConnectionPanel } from './connection-panel';
import { CreationProgress } from './creation-progress';
import { InstanceFacts } from './instance-facts';
import { StatusExplanation } from './status-explanation';
import type { Creation } from './use-creation';

const messages = i18n('followedInstance', {
  appearing: 'The order is accepted',
  appearingBody: 'The API does not show the instance yet. That is usual for the first minute; this page keeps looking.',
  appearingPrepaid:
    'The API does not show the instance yet. A yearly/monthly order without automatic payment waits until you pay it in the Billing Center; this page keeps looking.',
});

interface FollowedInstanceProps {
  /** Undefined as long as nothing was read. */
  item: Instance | undefined;
  /** Accepted a moment ago and not readable yet. */
  isAppearing: boolean;
  creation: Creation | undefined;
  readAt: number;
}

/** The body of the page: what the status means, how long it has been going on, where to connect, what it is. */
export function FollowedInstance({ item, isAppearing, creation, readAt }: FollowedInstanceProps) {
  const t = useStore(messages);
  const since = (item && createdAtMs(item)) ?? creation?.acceptedAt;
  if (!item) {
    if (!isAppearing) return null;
    return (
      <>
        <Notice tone="info" title={t.appearing}>
          {creation?.prepaid ? t.appearingPrepaid : t.appearingBody}
        </Notice>
        <CreationProgress since={since} readAt={readAt} />
      </>
    );
  }
  return (
    <>
      <StatusExplanation item={item} />
      {item.status === 'CREATING' && <CreationProgress since={since} readAt={readAt} />}
      {canRegister(item.status) && <ConnectionPanel item={item} />}
      {(item.status === 'CREATING' || canRegister(item.status)) && <InstanceReadiness item={item} />}
      <InstanceFacts item={item} />
    </>
  );
}
