import {
  hashKey,
  type Query,
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query';
import { type Session, type SessionState, sessionState } from '../../contract/gateway-api';
import { type Services, useServices } from '../services/services';
import { ApiError } from './api-error';
import { beginSession, callGateway } from './http';
import { launchLink } from './launch-link';
import { queryClient } from './query-client';
import { projectsKey, SESSION_KEY } from './query-keys';
import { sessionSecret } from './session-secret';
import { SIGN_IN_CODE, signInNeeded } from './sign-in-needed';

const isOfSession = ({ queryKey }: Query): boolean => queryKey[0] === SESSION_KEY[0];

/** Removes what was read for other sessions and isn't on the page. */
export function dropOthers(client: QueryClient, state: SessionState | null): void {
  const own = state && hashKey(projectsKey(state));
  client.removeQueries({
    type: 'inactive',
    predicate: (query) => !isOfSession(query) && query.queryHash !== own,
  });
}

/**
 * @returns null if nobody is signed in
 * @throws ApiError; also 401 for a session that ended, so that the screens stay as they are
 */
async function fetchSession(services: Services, signal: AbortSignal): Promise<SessionState | null> {
  const kept = services.get(sessionSecret);
  await services.get(launchLink).ended();
  if (kept.present() === undefined) {
    const begun = await beginSession(services);
    if (begun || kept.present() === undefined) return begun ?? null;
  }
  try {
    const state = await callGateway(services, 'GET', 'session', { signal }, sessionState);
    services.get(signInNeeded).noteSessionAlive();
    return state;
  } catch (error) {
    const isNobody = error instanceof ApiError && error.code === SIGN_IN_CODE;
    if (isNobody && !services.get(queryClient).getQueryData(SESSION_KEY)) return null;
    throw error;
  }
}

const sessionQuery = (services: Services) =>
  queryOptions({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => fetchSession(services, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // Another tab may have switched the project: tabs share the session.
    refetchOnWindowFocus: 'always',
  });

const working = (state: SessionState | null): Session | undefined =>
  state && state.projectId !== null ? (state as Session) : undefined;

/** Prefetches; the first screen retries after an error. */
export const readSessionAhead = (services: Services): Promise<Session | undefined> =>
  services
    .get(queryClient)
    .fetchQuery(sessionQuery(services))
    .then(working, () => undefined);

/** Null if nobody is signed in. */
export const useSessionState = (): UseQueryResult<SessionState | null> => useQuery(sessionQuery(useServices()));

/** Undefined without a project. */
export const useSession = (): UseQueryResult<Session | undefined> =>
  useQuery({ ...sessionQuery(useServices()), select: working });

/** The key of what belongs to one person in one project. */
export const scopeOf = ({ mode, region, projectId, who }: SessionState): string =>
  JSON.stringify([mode, region, projectId, who]);

/** After signing in or out, or switching projects. A response about the previous session can't replace it any more. */
export async function enterSession(services: Services, state: SessionState | null): Promise<void> {
  const client = services.get(queryClient);
  await client.cancelQueries({ queryKey: SESSION_KEY });
  const before = client.getQueryData<SessionState | null>(SESSION_KEY);
  services.get(signInNeeded).noteSignedIn();
  client.setQueryData(SESSION_KEY, state);
  // Retries what failed while the session had ended, for the same person and project.
  if (state && before && scopeOf(before) === scopeOf(state)) {
    void client.invalidateQueries({ predicate: (query) => !isOfSession(query) });
  }
}

export const rereadSession = (services: Services): Promise<void> =>
  services.get(queryClient).invalidateQueries({ queryKey: SESSION_KEY });
