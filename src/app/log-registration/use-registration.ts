import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instance } from '../../contract/instance';
import { type Registration, registerKafka } from '../api/register';
import { useSession } from '../api/session';
import { forgetCredentials } from '../create-instance/secrets-handoff';
import { noteRegistered } from './known-registrations';
import type { RegisterForm } from './register-form';
import { toRegisterRequest } from './to-register-request';

/**
 * Sends registrations. The caller sees to it that one has ended before the next begins.
 * @param item the instance
 * @returns `send` resolves with the end; `outcome` is the last end, forgotten as soon as the next send begins
 */
export function useRegistration(item: Instance) {
  const { data: session } = useSession();
  const [outcome, setOutcome] = useState<Registration>();
  const { mutateAsync, isPending, reset } = useMutation({
    mutationFn: (values: RegisterForm) => {
      if (!session) throw new Error('A registration was sent without a session');
      return registerKafka(session, toRegisterRequest(values, item.ssl_enable === true));
    },
    // Here and not in the page: the answer may come after the person has left it.
    onSuccess: (end) => {
      if (end.kind !== 'registered') return;
      forgetCredentials(item.instance_id);
      if (session) noteRegistered(session, item.instance_id, Date.now());
    },
  });
  const send = async (values: RegisterForm): Promise<Registration> => {
    setOutcome(undefined);
    const end = await mutateAsync(values);
    // The library keeps what it was called with, and that holds the password.
    reset();
    setOutcome(end);
    return end;
  };
  return { send, outcome, isSending: isPending };
}
