import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { useSession } from '../lookups/session';
import { ExternalLink } from '../ui/external-link';
import { BILLING_CENTER } from '../ui/vendor-links';

const messages = i18n('unpaidOrder', {
  mayExist:
    'An unpaid order may exist as well, even where no instance is seen: look into the orders before ordering again.',
  orders: 'Orders in the Billing Center',
  sandbox: 'Orders of the sandbox are simulated: no page of the vendor knows them.',
});

/** Of a yearly/monthly order whose fate is unknown: where to see whether it waits for payment. */
export function UnpaidOrder() {
  const t = useStore(messages);
  const { data: session } = useSession();
  return (
    <p>
      {t.mayExist}{' '}
      {session?.mode === 'cloud' ? <ExternalLink href={BILLING_CENTER}>{t.orders}</ExternalLink> : t.sandbox}
    </p>
  );
}
