import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { type ApiError, toApiError } from '../../lookups/api-error';
import { enterSession } from '../../lookups/session';
import { signOut } from '../../lookups/sign-in';

/**
 * Signs out: the gateway forgets the credentials, the page what it has read and every secret. Drafts and the records of
 * what was sent stay; they hold no secret.
 */
export function useSignOut(): { signOut: () => Promise<void>; error: ApiError | undefined; isSending: boolean } {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { mutateAsync, error, isPending } = useMutation({ mutationFn: signOut });
  return {
    async signOut() {
      if (isPending) return;
      try {
        await mutateAsync();
      } catch {
        return;
      }
      navigate('/');
      await enterSession(client, null);
    },
    error: error ? toApiError(error) : undefined,
    isSending: isPending,
  };
}
