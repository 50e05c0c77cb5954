import { useStore } from '@nanostores/react';
import { useSession } from '../api/session';
import { CopyButton } from '../shell/copy-button';
import { ExternalLink } from '../shell/external-link';
import { BILLING_CENTER } from '../shell/vendor-links';
import { Notice } from '../theme/notice';
import { i18n } from '../wording/i18n';
import { params } from '../wording/params';
import classes from './progress.module.css';

const messages = i18n('orderNotice', {
  waits: 'The order waits for payment',
  waitsBody:
    'It was placed without automatic payment. Pay it in the Billing Center: the instance is created after that, in the usual 3 to 15 minutes. The API does not tell whether an order is paid, so this notice stays until the instance is created.',
  automatic: 'The order pays itself',
  automaticBody: 'It was placed with automatic payment, so there is nothing to do.',
  mayWait: 'A yearly/monthly order starts once it is paid',
  mayWaitBody:
    'With automatic payment there is nothing to do. Without it, the instance stays as it is until the order is paid, and the usual 3 to 15 minutes count from then. The API does not tell which of the two it is.',
  order: params('Order {order}'),
  orderCopy: 'the order number',
  orders: 'Orders in the Billing Center',
  sandbox: 'This order is simulated: there is nothing to pay, and no page of the vendor knows it.',
});

interface OrderNoticeProps {
  /** The order's number, where the API gave one. */
  order: string | null | undefined;
  /** Whether it pays itself; undefined where this browser does not know. */
  autoPay: boolean | undefined;
}

/** A yearly/monthly order while its instance is not there yet: whether somebody has to pay it, and where. */
export function OrderNotice({ order, autoPay }: OrderNoticeProps) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const [title, body] =
    autoPay === undefined
      ? [t.mayWait, t.mayWaitBody]
      : autoPay
        ? [t.automatic, t.automaticBody]
        : [t.waits, t.waitsBody];
  return (
    <Notice tone={autoPay ? 'info' : 'warning'} title={title}>
      {body}
      {order && (
        <p className={classes.order}>
          {t.order({ order })}
          <CopyButton text={order} what={t.orderCopy} />
        </p>
      )}
      {session?.mode === 'sandbox' && <p className={classes.note}>{t.sandbox}</p>}
      {session?.mode === 'cloud' && (
        <p className={classes.links}>
          <ExternalLink href={BILLING_CENTER}>{t.orders}</ExternalLink>
        </p>
      )}
    </Notice>
  );
}
