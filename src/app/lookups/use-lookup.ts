/** The one form in which every lookup reaches a component. */

import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { type Services, useServices } from '../services/services';
import { type ApiError, toApiError } from './api-error';
import { type QueryName, queryKey } from './query-keys';
import { useSession } from './session';

/** What a picker needs to show a list in any state. */
export interface Lookup<Data> {
  /** Undefined until it was read once; kept while it is read again. */
  data: Data | undefined;
  /** Nothing to show yet and a request is under way. False where nothing was asked for. */
  isPending: boolean;
  /** The last reading failed. */
  error: ApiError | null;
  /** Reads again. */
  refetch: () => void;
}

/** A list: its rows that could be read, and how many could not. */
export interface ListLookup<Row> extends Lookup<Row[]> {
  unread: number;
}

/** How long what is read stays good where somebody else may change it at any moment, in milliseconds. */
const LIVE_MS = 5_000;

/** When a lookup reads. */
export interface LookupHabits {
  /** False where something that it depends on is not chosen yet; true by default. */
  enabled?: boolean;
  /** Reads again when it is shown again and when the person comes back to the tab. */
  isLive?: boolean;
  /**
   * For what only names a thing that a picker chose: it joins a reading and shares its answer, and leaves it to the
   * picker to ask again for what failed. Else whatever is drawn late would send a refused request a second time.
   */
  isAside?: boolean;
}

/** Something of a project that can be read: how it is called in the cache, and how it is read. */
export interface Reading<Data> {
  key: readonly [name: QueryName, ...of: readonly unknown[]];
  load: (services: Services, session: Session, signal: AbortSignal) => Promise<Data>;
}

/** Where a reading stands in the cache of one session. */
export const keyOf = (session: Session | undefined, { key: [name, ...of] }: Pick<Reading<unknown>, 'key'>) =>
  queryKey(session, name, ...of);

/** A reading as the cache takes it, in a component or outside. */
export const queryOf = <Data>(services: Services, session: Session | undefined, reading: Reading<Data>) =>
  queryOptions({
    queryKey: keyOf(session, reading),
    queryFn: session ? ({ signal }) => reading.load(services, session, signal) : skipToken,
  });

/**
 * Reads something of the session's project.
 * @param reading what is read
 * @param habits when it reads
 */
export function useLookup<Data>(
  reading: Reading<Data>,
  { enabled = true, isLive = false, isAside = false }: LookupHabits = {},
): Lookup<Data> {
  const services = useServices();
  const session = useSession();
  const query = useQuery({
    ...queryOf(services, session.data, reading),
    enabled: enabled && session.data !== undefined,
    retryOnMount: !isAside,
    ...(isLive && { staleTime: LIVE_MS, refetchOnWindowFocus: true }),
  });
  const failure = session.error ?? query.error;
  return {
    data: query.data,
    isPending: enabled && (session.isLoading || query.isLoading),
    error: failure && toApiError(failure),
    refetch: () => void (session.error ? session.refetch() : query.refetch()),
  };
}

/** Reads a list of the session's project, as `useLookup` does. */
export const useList = <Row>(reading: Reading<Rows<Row>>, habits?: LookupHabits): ListLookup<Row> =>
  listOfRows(useLookup(reading, habits));

/** @param lookup of a list with the rows that could not be read @returns the list alone, and how many they are */
export const listOfRows = <Row>({ data, ...lookup }: Lookup<Rows<Row>>): ListLookup<Row> => ({
  ...lookup,
  data: data?.items,
  unread: data?.unread.length ?? 0,
});
