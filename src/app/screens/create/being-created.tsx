import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { cloudClock } from '../../lookups/cloud-clock';
import { isSlow } from '../../lookups/follow-instance';
import { useInstance } from '../../lookups/use-instances';
import { useService } from '../../services/services';
import type { Attempt } from '../../submission/attempt';
import { useAttempts } from '../../submission/use-attempts';
import { Notice } from '../../theme/notice';

const messages = i18n('beingCreated', {
  creating: params('{name} is being created'),
  requested: params('{name} was requested'),
  follow: 'View progress',
});

/** Above an empty form: who goes back from the page of a new instance sees what became of the form before. */
export default function BeingCreated() {
  const { now } = useService(cloudClock);
  const newest = useAttempts().all.find(({ state, deletedAt }) => state === 'accepted' && !deletedAt);
  const acceptedAt = newest?.endedAt ?? newest?.createdAt ?? 0;
  if (newest?.instanceId === undefined || isSlow(now() - acceptedAt)) return null;
  return <Following attempt={newest} id={newest.instanceId} acceptedAt={acceptedAt} />;
}

function Following({ attempt, id, acceptedAt }: { attempt: Attempt; id: string; acceptedAt: number }) {
  const t = useStore(messages);
  const { name, prepaid } = attempt;
  const { data, isAppearing } = useInstance(id, { acceptedAt, prepaid });
  if (!isAppearing && data?.status !== 'CREATING') return null;
  return (
    <Notice
      tone="info"
      title={(prepaid ? t.requested : t.creating)({ name })}
      announce="status"
      action={
        <Anchor component={Link} href={`/instances/${id}`} size="sm" underline="always">
          {t.follow}
        </Anchor>
      }
    />
  );
}
