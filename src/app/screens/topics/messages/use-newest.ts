import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TOPIC_RETENTION_HOURS_MAX } from '../../../../contract/topics';
import { isTransient, toApiError } from '../../../lookups/api-error';
import { cloudClock } from '../../../lookups/cloud-clock';
import { newestMessages } from '../../../lookups/messages';
import { useSession } from '../../../lookups/session';
import { queryOf } from '../../../lookups/use-lookup';
import { useServices } from '../../../services/services';

/** Milliseconds between two readings, while the tab is in front. */
const INTERVAL_MS = { cloud: 5_000, sandbox: 2_000 } as const;

/** No topic keeps a message longer. */
const KEPT_MS = TOPIC_RETENTION_HOURS_MAX * 3_600_000;

/** Reads the newest messages of a topic, again and again while the page is in front; not what was refused. */
export function useNewest(instanceId: string, topic: string) {
  const services = useServices();
  const session = useSession();
  const of = session.data;
  const [sinceMs] = useState(() => Math.floor(services.get(cloudClock).now() - KEPT_MS));
  const query = useQuery({
    ...queryOf(services, of, newestMessages(instanceId, topic, sinceMs)),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state: { error } }) =>
      error !== null && !isTransient(toApiError(error)) ? false : INTERVAL_MS[of?.mode ?? 'cloud'],
  });
  const failure = session.error ?? query.error;
  return {
    messages: query.data?.items,
    unread: query.data?.unread.length ?? 0,
    isPending: session.isLoading || query.isLoading,
    error: failure && toApiError(failure),
    refetch: () => void query.refetch(),
  };
}
