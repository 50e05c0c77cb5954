import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SessionState, SignedIn, SignInRequest } from '../../../contract/gateway-api';
import { type ApiError, toApiError } from '../../lookups/api-error';
import { enterSession } from '../../lookups/session';
import { chooseProject, signIn } from '../../lookups/sign-in';
import { type Services, useServices } from '../../services/services';
import { keepProjects } from './use-projects';

/** Chooses the previous project again, if it's still available. */
async function back(
  services: Services,
  answer: Omit<SignedIn, 'secret'>,
  former: SessionState | undefined,
): Promise<SessionState> {
  const projectId = former?.projectId;
  const { session, projects } = answer;
  if (!former || !projectId || session.projectId === projectId) return session;
  if (session.mode !== former.mode || session.who !== former.who) return session;
  if (!projects.some(({ id }) => id === projectId)) return session;
  try {
    return await chooseProject(services, former.region, projectId);
  } catch {
    // The person is signed in: the page asks for a project and shows the error.
    return session;
  }
}

/**
 * @param former to continue in the previous project
 * @returns `send` resolves to undefined after an error
 */
export function useSignIn(former?: SessionState): {
  send: (request: SignInRequest) => Promise<SessionState | undefined>;
  error: ApiError | undefined;
  isSending: boolean;
  clear: () => void;
} {
  const client = useQueryClient();
  const services = useServices();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: async (request: SignInRequest) => {
      const answer = await signIn(services, request);
      const session = await back(services, answer, former);
      keepProjects(client, session, answer.projects);
      return session;
    },
    // The request has a secret.
    gcTime: 0,
  });
  return {
    async send(request) {
      try {
        const session = await mutateAsync(request);
        // The mutation keeps its variables.
        reset();
        await enterSession(services, session);
        return session;
      } catch {
        return undefined;
      }
    },
    error: error ? toApiError(error) : undefined,
    isSending: isPending,
    clear: reset,
  };
}
