/** Who is working where: `GET /api/session`. Everything that is kept or cached is kept by it. */

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
import { keptSecret } from './kept-secret';
import { launchLink } from './launch-link';
import { queryClient } from './query-client';
import { projectsKey, SESSION_KEY } from './query-keys';
import { SIGN_IN_CODE, signInNeeded } from './sign-in-needed';

const isOfSession = ({ queryKey }: Query): boolean => queryKey[0] === SESSION_KEY[0];

/**
 * Drops everything that was read for other sessions and is not on the page.
 * @param client the page's cache
 * @param state the session; null drops all
 */
export function dropOthers(client: QueryClient, state: SessionState | null): void {
  const own = state && hashKey(projectsKey(state));
  client.removeQueries({
    type: 'inactive',
    predicate: (query) => !isOfSession(query) && query.queryHash !== own,
  });
}

/**
 * Asks the gateway for the session, after a launch link has had its turn.
 * @param services its cache knows whether there was a session until now
 * @param signal the caller's abort
 * @returns null where nobody is signed in
 * @throws ApiError; also 401 where a session was there and has ended, so that the screens stay as they are meanwhile
 */
async function fetchSession(services: Services, signal: AbortSignal): Promise<SessionState | null> {
  const kept = services.get(keptSecret);
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
    // Another tab may have switched to another project: they share one session.
    refetchOnWindowFocus: 'always',
  });

const working = (state: SessionState | null): Session | undefined =>
  state && state.projectId !== null ? (state as Session) : undefined;

/**
 * Asks for the session before anything is drawn; what fails is asked for again by the first screen.
 * @returns the session, where it works in a project
 */
export const readSessionAhead = (services: Services): Promise<Session | undefined> =>
  services
    .get(queryClient)
    .fetchQuery(sessionQuery(services))
    .then(working, () => undefined);

/** Whoever is signed in, with or without a project; null where nobody is. */
export const useSessionState = (): UseQueryResult<SessionState | null> => useQuery(sessionQuery(useServices()));

/** The session that works in a project; undefined while there is none. Another one means other data, form and lists. */
export const useSession = (): UseQueryResult<Session | undefined> =>
  useQuery({ ...sessionQuery(useServices()), select: working });

/** The part of a session that drafts and lists belong to, as one text. */
export const scopeOf = ({ mode, region, projectId, who }: SessionState): string =>
  JSON.stringify([mode, region, projectId, who]);

/**
 * Takes over what the gateway says after signing in, out, or to another project. An answer about the session before,
 * which may still be under way, can no longer replace it.
 * @param state null after signing out
 */
export async function enterSession(services: Services, state: SessionState | null): Promise<void> {
  const client = services.get(queryClient);
  await client.cancelQueries({ queryKey: SESSION_KEY });
  const before = client.getQueryData<SessionState | null>(SESSION_KEY);
  services.get(signInNeeded).noteSignedIn();
  client.setQueryData(SESSION_KEY, state);
  // What was refused while the session had ended is read again, where it is still the same person and project.
  if (state && before && scopeOf(before) === scopeOf(state)) {
    void client.invalidateQueries({ predicate: (query) => !isOfSession(query) });
  }
}

/** Asks the gateway again who is signed in, for instance after a launch link was opened. */
export const rereadSession = (services: Services): Promise<void> =>
  services.get(queryClient).invalidateQueries({ queryKey: SESSION_KEY });
