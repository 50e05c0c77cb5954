import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { useSession } from '../lookups/session';
import { ExternalLink } from '../ui/external-link';
import { Gap } from '../ui/gap';
import { BILLING_CENTER } from '../ui/vendor-links';

const messages = i18n('unpaidOrder', {
  mayExist:
    'There may also be an unpaid order, even if you see no instance. Check your orders before you create again.',
  orders: 'View orders in the Billing Center',
  sandbox: 'Sandbox orders are simulated and don’t appear in Huawei Cloud.',
});

/** For a yearly/monthly create with unknown outcome. */
export function UnpaidOrder() {
  const t = useStore(messages);
  const { data: session } = useSession();
  return (
    <p>
      {t.mayExist}
      <Gap />
      {session?.mode === 'cloud' ? <ExternalLink href={BILLING_CENTER}>{t.orders}</ExternalLink> : t.sandbox}
    </p>
  );
}
