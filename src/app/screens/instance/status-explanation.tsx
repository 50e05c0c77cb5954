import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { statusLabel, statusMessages, statusTone } from '../../instance/status';
import { Notice, type Tone } from '../../theme/notice';
import { VendorLinks } from './vendor-links';

const messages = i18n('statusExplanation', {
  running: 'Your instance is running',
  runningBody: 'Clients can connect to it now.',
  frozen: 'The instance is frozen',
  frozenBody:
    'It can’t be used until the cause is fixed, usually an unpaid bill. See the DMS console or the Billing Center.',
  deleted: 'The instance is deleted',
  deletedBody: 'It can no longer be used. It may stay in the list for a while.',
  trouble: params('Problem with the instance: {status}'),
  troubleBody: params(
    'Kafka Launchpad can’t fix this. Check the DMS console, or contact Huawei Cloud support with instance ID {id}.',
  ),
  moving: params('Change in progress: {status}'),
  movingBody: 'This page updates until the change is finished.',
  unknown: params('Unknown status: {status}'),
  unknownBody: 'Kafka Launchpad doesn’t recognize this status, so it’s shown as the API returned it.',
});

/** What a status means and what to do about it. CREATING and CREATEFAILED have parts of their own. */
export function StatusExplanation({ item }: { item: Instance }) {
  const t = useStore(messages);
  const words = useStore(statusMessages);
  const status = statusLabel(words, item.status);
  const box = (tone: Tone, title: string, body: ReactNode) => (
    <Notice tone={tone} title={title}>
      {body}
    </Notice>
  );
  if (item.status === 'CREATING' || item.status === 'CREATEFAILED') return null;
  if (item.status === 'RUNNING') return box('success', t.running, t.runningBody);
  if (item.status === 'DELETED') return box('warning', t.deleted, t.deletedBody);
  if (item.status === 'FROZEN') {
    return (
      <Notice tone="warning" title={t.frozen}>
        {t.frozenBody}
        <VendorLinks withBilling />
      </Notice>
    );
  }
  switch (statusTone(item.status)) {
    case 'bad':
      return (
        <Notice tone="danger" title={t.trouble({ status })}>
          {t.troubleBody({ id: item.instance_id })}
          <VendorLinks />
        </Notice>
      );
    case 'unknown':
      return box('warning', t.unknown({ status }), t.unknownBody);
    case 'moving':
      return box('info', t.moving({ status }), t.movingBody);
    default:
      return null;
  }
}
