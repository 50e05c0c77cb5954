import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { type ApiError, toApiError } from '../../lookups/api-error';
import { enterSession } from '../../lookups/session';
import { signOut } from '../../lookups/sign-in';
import { useServices } from '../../services/services';

/** Drafts and records stay; they have no secrets. */
export function useSignOut(): { signOut: () => Promise<void>; error: ApiError | undefined; isSending: boolean } {
  const services = useServices();
  const [, navigate] = useLocation();
  const { mutateAsync, error, isPending } = useMutation({ mutationFn: () => signOut(services) });
  return {
    async signOut() {
      if (isPending) return;
      try {
        await mutateAsync();
      } catch {
        return;
      }
      navigate('/');
      await enterSession(services, null);
    },
    error: error ? toApiError(error) : undefined,
    isSending: isPending,
  };
}
