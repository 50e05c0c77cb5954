import { queryOptions, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
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
export const LIVE_MS = 5_000;

export interface LookupOptions {
  /** True by default. */
  enabled?: boolean;
  /** Refetches on mount and window focus. */
  isLive?: boolean;
  /**
   * Passive observer: shares the query but doesn't retry a failed one on mount, so that a late component doesn't resend
   * a rejected request.
   */
  isPassive?: boolean;
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

/** The state of a query that waits for the session. */
export function lookupState(
  session: UseQueryResult<unknown>,
  query: UseQueryResult<unknown>,
): Omit<Lookup<unknown>, 'data'> {
  const failure = session.error ?? query.error;
  return {
    isPending: session.isLoading || query.isLoading,
    error: failure && toApiError(failure),
    refetch: () => void (session.error ? session.refetch() : query.refetch()),
  };
}

export function useLookup<Data>(
  reading: Reading<Data>,
  { enabled = true, isLive = false, isPassive = false }: LookupOptions = {},
): Lookup<Data> {
  const services = useServices();
  const session = useSession();
  const query = useQuery({
    ...queryOf(services, session.data, reading),
    enabled: enabled && session.data !== undefined,
    retryOnMount: !isPassive,
    ...(isLive && { staleTime: LIVE_MS, refetchOnWindowFocus: true }),
  });
  const { isPending, ...state } = lookupState(session, query);
  return { data: query.data, isPending: enabled && isPending, ...state };
}

export const useList = <Row>(reading: Reading<Rows<Row>>, options?: LookupOptions): ListLookup<Row> =>
  listOfRows(useLookup(reading, options));

export const listOfRows = <Row>({ data, ...lookup }: Lookup<Rows<Row>>): ListLookup<Row> => ({
  ...lookup,
  data: data?.items,
  unread: data?.unread.length ?? 0,
});
