import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { PayOrder } from '../../instance/pay-order';
import { type OpenOrder, paymentMessages } from '../../instance/payment';
import { useSession } from '../../lookups/session';
import { Notice } from '../../theme/notice';
import { CopyButton } from '../../ui/copy-button';
import { ExternalLink } from '../../ui/external-link';
import { FailureWords } from '../../ui/load-error';
import { Panel } from '../../ui/page';
import { BILLING_CENTER } from '../../ui/vendor-links';
import { CreationStages } from './creation-stages';
import classes from './progress.module.css';

const messages = i18n('waitingForPayment', {
  cancelled: 'The order was canceled',
  cancelledBody: 'DMS won’t create the instance. If you still need it, order again with the same settings.',
  waitingBody: 'Pay the order in the Billing Center. DMS then creates the instance, usually in 3 to 15 minutes.',
  unread: 'We couldn’t check whether the order is paid. Check it in the Billing Center, and pay it if necessary.',
  between: 'The order isn’t complete. Check it in the Billing Center.',
  order: params('Order {order}'),
  orderCopy: 'the order number',
  orders: 'View orders in the Billing Center',
  sandbox: 'This order is simulated. Nothing is charged.',
});

interface WaitingForPaymentProps {
  /** The instance that was ordered. */
  id: string;
  name: string;
  /** The order's number, where the API gave one. */
  order: string | undefined;
  open: OpenOrder;
}

/** A yearly/monthly order whose instance is not being created: what it waits for, and where to pay it. No clock runs. */
export function WaitingForPayment({ id, name, order, open: { payment, error } }: WaitingForPaymentProps) {
  const t = useStore(messages);
  const states = useStore(paymentMessages);
  const { data: session } = useSession();
  const about = (
    <>
      {order && (
        <p className={classes.order}>
          {t.order({ order })}
          <CopyButton text={order} what={t.orderCopy} />
        </p>
      )}
      {payment === 'waiting' && <PayOrder id={id} name={name} />}
      {payment !== 'waiting' && session?.mode === 'cloud' && (
        <p className={classes.links}>
          <ExternalLink href={BILLING_CENTER}>{t.orders}</ExternalLink>
        </p>
      )}
      {session?.mode === 'sandbox' && <p className={classes.note}>{t.sandbox}</p>}
    </>
  );
  if (payment === 'cancelled') {
    return (
      <Notice tone="warning" title={t.cancelled} announce="status">
        {t.cancelledBody}
        {about}
      </Notice>
    );
  }
  return (
    <Panel title={payment === 'waiting' ? states.waiting : states.unsure}>
      <CreationStages at="payment" />
      <p>{payment === 'waiting' ? t.waitingBody : error || !order ? t.unread : t.between}</p>
      {payment !== 'waiting' && error && <FailureWords error={error} />}
      {about}
    </Panel>
  );
}
