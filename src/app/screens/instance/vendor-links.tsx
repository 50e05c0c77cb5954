import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { useSession } from '../../lookups/session';
import { ExternalLink } from '../../ui/external-link';
import { BILLING_CENTER, consoleAddress } from '../../ui/vendor-links';
import classes from './progress.module.css';

const messages = i18n('vendorLinks', { console: 'DMS console', billing: 'Billing Center' });

/** Links of the vendor; not in the sandbox, where they would lead to nothing. */
export function VendorLinks({ withBilling = false }: { withBilling?: boolean }) {
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
