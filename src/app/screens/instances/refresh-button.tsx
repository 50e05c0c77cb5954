import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { i18n } from '../../i18n/i18n';
import { queryKey } from '../../lookups/query-keys';
import { useSession } from '../../lookups/session';
import { Icon } from '../../theme/icons';

const messages = i18n('refreshButton', { refresh: 'Refresh', refreshing: 'Refreshing…' });

/** Reads the list again, and says so until the answer is there. Readings that nobody asked for change nothing on it. */
export function RefreshButton({ refetch }: { refetch: () => void }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const isFetching = useIsFetching({ queryKey: queryKey(session, 'instances'), exact: true }) > 0;
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!isFetching) setAsked(false);
  }, [isFetching]);
  const isRefreshing = asked && isFetching;
  return (
    <Button
      variant="subtle"
      leftSection={<Icon name="refresh" />}
      onClick={() => {
        if (isRefreshing) return;
        setAsked(true);
        refetch();
      }}
    >
      {isRefreshing ? t.refreshing : t.refresh}
    </Button>
  );
}
