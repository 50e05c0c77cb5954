import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { statusLabel, statusMessages, statusTone } from '../../instance/status';
import { Notice, type Tone } from '../../theme/notice';
import { VendorLinks } from './vendor-links';

const messages = i18n('statusExplanation', {
  running: 'The instance is running',
  runningBody: 'Clients can connect to it now.',
  frozen: 'The instance is frozen',
  frozenBody:
    'It cannot be used until the reason is gone. The DMS console and the Billing Center say what the reason is.',
  deleted: 'The instance is deleted',
  deletedBody: 'It cannot be used any more. It may stand in the list for a while.',
  trouble: params('The instance reports a problem: {status}'),
  troubleBody: params(
    'This console cannot mend it. Look at it in the DMS console, or give the support the instance ID {id}.',
  ),
  moving: params('The instance is changing: {status}'),
  movingBody: 'This page keeps reading the status until the change is over.',
  unknown: params('The status is “{status}”'),
  unknownBody:
    'This console does not know this status. It is shown as the API gave it, and this page keeps reading it.',
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
