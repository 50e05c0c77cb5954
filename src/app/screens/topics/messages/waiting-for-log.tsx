import { useStore } from '@nanostores/react';
import type { Transfer } from '../../../../contract/log-transfers';
import { firstLogsMessages, SampleLogs } from '../../../flow/sample-logs';
import { i18n } from '../../../i18n/i18n';
import { useSession } from '../../../lookups/session';
import { Notice } from '../../../theme/notice';

const messages = i18n('waitingForLog', {
  title: 'Waiting for the first log',
  sandbox: 'Only new logs are transferred. Send some to the log stream, and they appear here.',
});

/** A transfer writes to this topic, and nothing of it was seen yet; in the sandbox a person sends the logs. */
export function WaitingForLog({ streams }: { streams: Transfer['log_streams'] }) {
  const t = useStore(messages);
  const first = useStore(firstLogsMessages);
  const { data: session } = useSession();
  return (
    <Notice tone="info" title={t.title} announce="status">
      {session?.way === 'sandbox' ? t.sandbox : first.later}
      <SampleLogs streams={streams} isMain />
    </Notice>
  );
}
