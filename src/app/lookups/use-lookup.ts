import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import { type Services, useServices } from '../services/services';
import { type ApiError, toApiError } from './api-error';
import { type QueryName, queryKey } from './query-keys';
import { useSession } from './session';

export interface Lookup<Data> {
  /** Kept during a refetch. */
  data: Data | undefined;
  /** False if disabled. */
  isPending: boolean;
  error: ApiError | null;
  refetch: () => void;
}

/** `unread`: number of unreadable rows. */
export interface ListLookup<Row> extends Lookup<Row[]> {
  unread: number;
}

/** Stale time of live lookups, in milliseconds. */
const LIVE_MS = 5_000;

export interface LookupHabits {
  /** True by default. */
  enabled?: boolean;
  /** Refetches on mount and window focus. */
  isLive?: boolean;
  /**
   * Passive observer: shares the query but doesn't retry a failed one on mount, so that a late component doesn't resend
   * a rejected request.
   */
  isAside?: boolean;
}

/** A query of one project. */
export interface Reading<Data> {
  key: readonly [name: QueryName, ...of: readonly unknown[]];
  load: (services: Services, session: Session, signal: AbortSignal) => Promise<Data>;
}

export const keyOf = (session: Session | undefined, { key: [name, ...of] }: Pick<Reading<unknown>, 'key'>) =>
  queryKey(session, name, ...of);

/** For components and for use outside React. */
export const queryOf = <Data>(services: Services, session: Session | undefined, reading: Reading<Data>) =>
  queryOptions({
    queryKey: keyOf(session, reading),
    queryFn: session ? ({ signal }) => reading.load(services, session, signal) : skipToken,
  });

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

export const useList = <Row>(reading: Reading<Rows<Row>>, habits?: LookupHabits): ListLookup<Row> =>
  listOfRows(useLookup(reading, habits));

export const listOfRows = <Row>({ data, ...lookup }: Lookup<Rows<Row>>): ListLookup<Row> => ({
  ...lookup,
  data: data?.items,
  unread: data?.unread.length ?? 0,
});
