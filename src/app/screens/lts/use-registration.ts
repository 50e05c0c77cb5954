import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instance } from '../../../contract/instance';
import type { RegisterForm } from '../../form/lts/register-form';
import { toRegisterRequest } from '../../form/lts/to-register-request';
import { queryKey } from '../../lookups/query-keys';
import { useSession } from '../../lookups/session';
import { useServices } from '../../services/services';
import { type EndedPress, type RegistrationEnd, registerOnce } from '../../submission/register-once';
import { registrationDeps } from '../../submission/registration-store';

/**
 * Sends registrations. The caller sees to it that one has ended before the next begins.
 * @param item the instance
 * @returns `send` resolves with the end; `outcome` is the last end, forgotten as soon as the next send begins
 */
export function useRegistration(item: Instance) {
  const { data: session } = useSession();
  const client = useQueryClient();
  const services = useServices();
  const [outcome, setOutcome] = useState<RegistrationEnd>();
  const { mutateAsync, isPending, reset } = useMutation({
    mutationFn: (values: RegisterForm) => {
      if (!session) throw new Error('A registration was sent without a session');
      return registerOnce(services.get(registrationDeps), session, toRegisterRequest(values, item.ssl_enable === true));
    },
    // Here and not in the page: the answer may come after the person has left it.
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKey(session, 'registrations') });
    },
  });
  const send = async (values: RegisterForm): Promise<EndedPress> => {
    setOutcome(undefined);
    const ended = await mutateAsync(values);
    // The library keeps what it was called with, and that holds the password.
    reset();
    setOutcome(ended.end);
    return ended;
  };
  return { send, outcome, isSending: isPending };
}
