import { useStore } from '@nanostores/react';
import { useSession } from '../api/session';
import { ExternalLink } from '../shell/external-link';
import { BILLING_CENTER, consoleAddress } from '../shell/vendor-links';
import { i18n } from '../wording/i18n';
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
