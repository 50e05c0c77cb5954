import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Instance } from '../../contract/instance';
import { useSession } from '../api/session';
import { isPrepaid } from '../instances/instance-words';
import { statusLabel, statusMessages, statusTone } from '../instances/status';
import { ExternalLink } from '../shell/external-link';
import { BILLING_CENTER, consoleAddress } from '../shell/vendor-links';
import { Notice, type Tone } from '../theme/notice';
import { i18n } from '../wording/i18n';
import { params } from '../wording/params';
import classes from './progress.module.css';

const messages = i18n('statusExplanation', {
  running: 'The instance is running',
  runningBody: 'Clients can connect to it now. Register it with LTS to transfer logs to it.',
  failed: 'The instance could not be created',
  failedBody: 'A failed instance holds no other resources. What to do:',
  failedDelete: 'Delete the failed instance in the DMS console.',
  failedAgain: 'Create it again.',
  failedSupport: params('If it fails again, ask the support of Huawei Cloud and give them the instance ID {id}.'),
  create: 'Create an instance',
  frozen: 'The instance is frozen',
  frozenBody:
    'It cannot be used until the reason is gone. The DMS console and the Billing Center say what the reason is.',
  trouble: params('The instance reports a problem: {status}'),
  troubleBody: params(
    'This console cannot mend it. Look at it in the DMS console, or give the support the instance ID {id}.',
  ),
  moving: params('The instance is changing: {status}'),
  movingBody: 'This page keeps reading the status until the change is over.',
  unknown: params('The status is “{status}”'),
  unknownBody:
    'This console does not know this status. It is shown as the API gave it, and this page keeps reading it.',
  console: 'DMS console',
  billing: 'Billing Center',
  order: 'A yearly/monthly order starts once it is paid',
  orderBody: params(
    'Order {order}: with automatic payment there is nothing to do. Without it, the instance stays as it is until the order is paid, and the usual 3 to 15 minutes count from then.',
  ),
  orderSandbox: 'This order is simulated: there is nothing to pay, and no page of the vendor knows it.',
});

/** Links of the vendor; not in the sandbox, where they would lead to nothing. */
function VendorLinks({ withBilling = false }: { withBilling?: boolean }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  if (session?.mode !== 'cloud') return null;
  return (
    <p className={classes.links}>
      <ExternalLink href={consoleAddress('dms', session.region)}>{t.console}</ExternalLink>
      {withBilling && <ExternalLink href={BILLING_CENTER}>{t.billing}</ExternalLink>}
    </p>
  );
}

function CreateFailed({ id }: { id: string }) {
  const t = useStore(messages);
  return (
    <Notice tone="danger" title={t.failed}>
      {t.failedBody}
      <ol className={classes.plainList}>
        <li>{t.failedDelete}</li>
        <li>
          {t.failedAgain}{' '}
          <Anchor component={Link} href="/create" underline="always" inherit>
            {t.create}
          </Anchor>
        </li>
        <li>{t.failedSupport({ id })}</li>
      </ol>
      <VendorLinks />
    </Notice>
  );
}

/** An order that may wait for payment: the API cannot tell whether it does. */
export function OrderNotice({ order }: { order: string }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  return (
    <Notice tone="warning" title={t.order}>
      {t.orderBody({ order })}
      {session?.mode === 'sandbox' && <p className={classes.note}>{t.orderSandbox}</p>}
      {session?.mode === 'cloud' && (
        <p className={classes.links}>
          <ExternalLink href={BILLING_CENTER}>{t.billing}</ExternalLink>
        </p>
      )}
    </Notice>
  );
}

/** What a status means and what to do about it. CREATING has its own panel, besides an order that may be unpaid. */
export function StatusExplanation({ item }: { item: Instance }) {
  const t = useStore(messages);
  const words = useStore(statusMessages);
  const status = statusLabel(words, item.status);
  const id = item.instance_id;
  const box = (tone: Tone, title: string, body: ReactNode) => (
    <Notice tone={tone} title={title}>
      {body}
    </Notice>
  );
  if (item.status === 'CREATING')
    return isPrepaid(item) && item.order_id ? <OrderNotice order={item.order_id} /> : null;
  if (item.status === 'RUNNING') return box('success', t.running, t.runningBody);
  if (item.status === 'CREATEFAILED') return <CreateFailed id={id} />;
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
          {t.troubleBody({ id })}
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
