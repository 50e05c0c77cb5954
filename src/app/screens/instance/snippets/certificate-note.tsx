import { useStore } from '@nanostores/react';
import { i18n } from '../../../i18n/i18n';
import { useSession } from '../../../lookups/session';
import { Notice } from '../../../theme/notice';
import { ExternalLink } from '../../../ui/external-link';
import { consoleAddress } from '../../../ui/vendor-links';
import classes from './snippets.module.css';

const messages = i18n('certificateNote', {
  title: 'Clients need the certificate of DMS',
  body: 'Download it in the DMS console: open the instance, and under Connection press Download beside SSL Certificate. The package holds a truststore for Java (client.jks) and a certificate for everything else (its name may differ from phy_ca.crt). The truststore’s password is dms@kafka and cannot be changed.',
  names:
    'The certificate does not name the brokers’ addresses, so clients check that it is genuine and leave out the host name.',
  console: 'DMS console',
  sandbox: 'The sandbox has no certificate to download: its brokers are simulated, and nothing connects to them.',
});

/** Where the certificate for SASL_SSL comes from; no API gives it out. */
export function CertificateNote() {
  const t = useStore(messages);
  const { data: session } = useSession();
  return (
    <Notice tone="info" title={t.title}>
      {t.body} {t.names}
      {session?.mode === 'sandbox' && <p className={classes.note}>{t.sandbox}</p>}
      {session?.mode === 'cloud' && (
        <p className={classes.note}>
          <ExternalLink href={consoleAddress('dms', session.region)}>{t.console}</ExternalLink>
        </p>
      )}
    </Notice>
  );
}
