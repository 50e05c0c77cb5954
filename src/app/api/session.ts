/** Who is working where: `GET /api/session`. Everything that is kept or cached is kept by it. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type Session, session } from '../../contract/gateway-api';
import { callGateway } from './http';

const SESSION_KEY = ['session'] as const;

/**
 * Asks the gateway for the session.
 * @param signal the caller's abort
 * @throws ApiError; status 401 where nobody is signed in
 */
const fetchSession = (signal?: AbortSignal): Promise<Session> => callGateway('GET', 'session', { signal }, session);

/** The session of the page. It changes only by signing in or out, which invalidates it. */
export const useSession = (): UseQueryResult<Session> =>
  useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => fetchSession(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/**
 * Begins the key of everything that is read from one project.
 * @param of the session
 * @param key what is read
 */
export const scopedKey = (of: Session | undefined, ...key: readonly unknown[]): readonly unknown[] => [
  of?.mode,
  of?.region,
  of?.projectId,
  ...key,
];
