import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { eachField } from '../../../form/create-form';
import { listsByField } from '../../../form/derive';
import type { ListName } from '../../../form/field';
import { queryKey } from '../../../lookups/query-keys';
import { useSession } from '../../../lookups/session';

/** The lists that a field is chosen from. */
const LISTS_OF_FIELD: Readonly<Record<string, readonly ListName[]>> = eachField(listsByField);

/**
 * A refusal can mean that a list has changed since it was read: sold out, removed, taken.
 * @returns reads the lists of a field again, so that its step shows what there is now
 */
export function useFreshLists(): (path: string) => void {
  const client = useQueryClient();
  const session = useSession().data;
  return useCallback(
    (path) => {
      for (const list of LISTS_OF_FIELD[path] ?? []) {
        void client.invalidateQueries({ queryKey: queryKey(session, list) });
      }
    },
    [client, session],
  );
}
