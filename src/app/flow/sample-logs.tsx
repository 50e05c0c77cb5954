import { Box, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMutation } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Transfer } from '../../contract/log-transfers';
import { i18n } from '../i18n/i18n';
import { callSandbox } from '../lookups/http';
import { useSession } from '../lookups/session';
import { useServices } from '../services/services';
import { LoadError } from '../ui/load-error';
import rows from '../ui/rows.module.css';

/** Where nobody sends sample logs, on the page of the transfers and on that of the messages. */
export const firstLogsMessages = i18n('firstLogs', {
  later: 'Only new logs are transferred. The first ones usually arrive within a few minutes.',
});

const messages = i18n('sampleLogs', {
  send: 'Send 100 sample logs',
  sent: 'Sent. They arrive in the topic within 5 s.',
  failed: 'Couldn’t send sample logs',
  note: 'Sandbox only: writes simulated lines to the log stream.',
});

interface SampleLogsProps {
  streams: Transfer['log_streams'];
  /** It is what the page is waiting for. */
  isMain?: boolean;
  onSent?: () => void;
}

/** In the sandbox nothing writes to a new log stream, so a person can do it. */
export function SampleLogs({ streams, isMain = false, onSent }: SampleLogsProps) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const services = useServices();
  const stream = streams[0]?.log_stream_id;
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => callSandbox(services, 'logs', { log_stream_id: stream, count: 100 }, z.unknown()),
    ...(onSent && { onSuccess: onSent }),
  });
  // The controls of a sandbox that runs elsewhere are not the gateway's.
  if (session?.way !== 'sandbox' || stream === undefined) return null;
  return (
    <Box mt={isMain ? 'sm' : 0}>
      <div className={rows.line}>
        <Button
          size={isMain ? 'sm' : 'xs'}
          variant={isMain && !isSuccess ? 'filled' : 'default'}
          aria-disabled={isPending || undefined}
          onClick={() => isPending || mutate()}
        >
          {t.send}
        </Button>
        <span className={rows.note} role="status">
          {isSuccess ? t.sent : t.note}
        </span>
      </div>
      {error && <LoadError title={t.failed} error={error} />}
    </Box>
  );
}
