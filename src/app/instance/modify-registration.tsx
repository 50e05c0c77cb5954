import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMutation } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { i18n } from '../i18n/i18n';
import { callSandbox } from '../lookups/http';
import { queryClient } from '../lookups/query-client';
import { queryKey } from '../lookups/query-keys';
import { useSession } from '../lookups/session';
import { useServices } from '../services/services';
import { ExternalLink } from '../ui/external-link';
import { LoadError } from '../ui/load-error';
import { consoleAddress } from '../ui/vendor-links';

const messages = i18n('modifyRegistration', {
  console: 'Open LTS console',
  simulated: 'Modify (simulated)',
  done: 'LTS now has the new password.',
  failed: 'Couldn’t modify the registration',
});

/**
 * Where LTS is given a new password: no API does it. The simulated cloud inside the gateway has no LTS console, so a button
 * does it.
 * @param props.id the instance's id
 */
export function ModifyRegistration({ id }: { id: string }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const services = useServices();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => callSandbox(services, 'modify-registration', { instance_id: id }, z.unknown()),
    onSuccess: () => services.get(queryClient).invalidateQueries({ queryKey: queryKey(session, 'transfers') }),
  });
  if (session?.mode === 'cloud')
    return <ExternalLink href={consoleAddress('lts', session.region)}>{t.console}</ExternalLink>;
  // The controls of a sandbox that runs elsewhere are not the gateway's.
  if (session?.way !== 'sandbox') return null;
  return (
    <>
      {!isSuccess && (
        <Button
          size="xs"
          variant="default"
          aria-disabled={isPending || undefined}
          onClick={() => isPending || mutate()}
        >
          {t.simulated}
        </Button>
      )}
      <span role="status">{isSuccess && t.done}</span>
      {error && <LoadError title={t.failed} error={error} />}
    </>
  );
}
