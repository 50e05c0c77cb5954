import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toApiError } from '../api/api-error';
import { type Deletion, deleteFailedInstance } from '../api/delete-instance';
import { fetchInstance } from '../api/instances';
import { scopedKey, useSession } from '../api/session';

/**
 * Deletes an instance whose creation failed. An answer that is lost is settled by reading: what is not there any more is
 * deleted.
 * @param id the instance's id
 * @returns `remove` sends once; `end` is the last end, forgotten as soon as the next send begins
 */
export function useDeleteFailed(id: string) {
  const { data: session } = useSession();
  const client = useQueryClient();
  const [end, setEnd] = useState<Deletion>();
  const { mutate, isPending } = useMutation({
    mutationFn: async (): Promise<Deletion> => {
      if (!session) throw new Error('A deletion was sent without a session');
      const sent = await deleteFailedInstance(session, id);
      if (sent.kind !== 'unknown') return sent;
      const isGone = await fetchInstance(session, id).then(
        () => false,
        (error: unknown) => toApiError(error).status === 404,
      );
      return isGone ? { kind: 'deleted' } : sent;
    },
    onMutate: () => setEnd(undefined),
    onSuccess: (ended) => {
      setEnd(ended);
      // The list and this page read again; a deleted instance answers 404, which the page knows to expect.
      void client.invalidateQueries({ queryKey: scopedKey(session, 'instances') });
    },
  });
  return { remove: () => mutate(), end, isDeleting: isPending };
}
