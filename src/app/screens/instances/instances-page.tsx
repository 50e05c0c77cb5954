import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useDeferredValue } from 'react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { useInstances } from '../../lookups/use-instances';
import { Icon } from '../../theme/icons';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { extra } from '../../ui/parts';
import { UnreadRows } from '../../ui/unread-rows';
import { FirstInstance } from './first-instance';
import { InstanceList } from './instance-list';
import { ListSkeleton } from './list-skeleton';
import { RefreshButton } from './refresh-button';
import { UnsettledAttempts } from './unsettled-attempts';

const FirstRun = extra(() => import('./first-run'));
const LeftStacks = extra(() => import('../../price/left-stacks'));

const messages = i18n('instances', {
  title: 'Kafka instances',
  lead: 'All DMS for Kafka instances in this project.',
  create: 'Create instance',
  unreadable: 'Couldn’t load the instances',
  stale: 'Couldn’t refresh the list. It may be out of date.',
});

/** `/`: the project's instances, or the invitation to create the first. */
export default function InstancesPage() {
  const t = useStore(messages);
  const { data: latest, unread, error, refetch } = useInstances();
  // A long list is drawn in small pieces, and what stood there stays until it is.
  const data = useDeferredValue(latest);
  const isEmpty = data?.length === 0 && unread === 0;
  return (
    <Page
      title={t.title}
      lead={isEmpty ? undefined : t.lead}
      actions={
        !isEmpty && (
          <>
            <RefreshButton refetch={refetch} />
            <Button component={Link} href="/create" leftSection={<Icon name="plus" />}>
              {t.create}
            </Button>
          </>
        )
      }
    >
      <UnsettledAttempts />
      <Suspense>
        <LeftStacks />
      </Suspense>
      {error && <LoadError title={data ? t.stale : t.unreadable} error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton />}
      <UnreadRows number={unread} of="instances" />
      {isEmpty && <FirstInstance />}
      {data && !isEmpty && (
        <>
          <InstanceList instances={data} />
          <Suspense>
            <FirstRun />
          </Suspense>
        </>
      )}
    </Page>
  );
}
