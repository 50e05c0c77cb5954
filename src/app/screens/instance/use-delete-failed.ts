import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isVendorCode } from '../../../contract/error-body';
import type { Session } from '../../../contract/gateway-api';
import { toApiError } from '../../lookups/api-error';
import { type Deletion, deleteFailedInstance } from '../../lookups/delete-instance';
import { fetchInstance } from '../../lookups/instances';
import { queryKey } from '../../lookups/query-keys';
import { useSession } from '../../lookups/session';
import { type Services, useServices } from '../../services/services';
import { attemptDeps } from '../../submission/attempt-deps';
import { noteDeleted } from '../../submission/recover-attempts';

async function deleteAndSettle(services: Services, session: Session, id: string): Promise<Deletion> {
  const sent = await deleteFailedInstance(services, session, id);
  if (sent.kind !== 'unknown') return sent;
  const isGone = await fetchInstance(services, session, id).then(
    () => false,
    (thrown: unknown) => {
      const { status, code, answeredBy } = toApiError(thrown);
      // A 404 page of something in between says nothing of the instance.
      return status === 404 && answeredBy === 'cloud' && isVendorCode(code);
    },
  );
  return isGone ? { kind: 'deleted' } : sent;
}

/**
 * Deletes an instance whose creation failed. An answer that is lost is settled by reading: what is not there any more is
 * deleted.
 * @param id the instance's id
 * @returns `remove` sends once; `end` is the last end, forgotten as soon as the next send begins
 */
export function useDeleteFailed(id: string) {
  const { data: session } = useSession();
  const client = useQueryClient();
  const services = useServices();
  const [end, setEnd] = useState<Deletion>();
  const { mutate, isPending } = useMutation({
    mutationFn: async (): Promise<Deletion> => {
      if (!session) throw new Error('A deletion was sent without a session');
      const end = await deleteAndSettle(services, session, id);
      // Where the browser stores nothing, a reload may take it for "not there yet" for a few minutes; no more than that.
      if (end.kind === 'deleted') await noteDeleted(services.get(attemptDeps), session, id).catch(() => undefined);
      return end;
    },
    onMutate: () => setEnd(undefined),
    onSuccess: (ended) => {
      setEnd(ended);
      void client.invalidateQueries({ queryKey: queryKey(session, 'attempts') });
      // The list reads again; this page too, unless what it shows is gone for good.
      void client.invalidateQueries({ queryKey: queryKey(session, 'instances'), exact: ended.kind === 'deleted' });
    },
  });
  return { remove: () => mutate(), end, isDeleting: isPending };
}
