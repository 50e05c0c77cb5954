import { useStore } from '@nanostores/react';
import { i18n } from '../../../i18n/i18n';
import { useSession } from '../../../lookups/session';
import { Notice } from '../../../theme/notice';
import { ExternalLink } from '../../../ui/external-link';
import { Gap } from '../../../ui/gap';
import { consoleAddress } from '../../../ui/vendor-links';
import classes from './snippets.module.css';

const messages = i18n('certificateNote', {
  title: 'Clients need the DMS certificate',
  body: 'Open the instance in the DMS console, and select Download next to SSL Certificate. The download contains client.jks for Java and a certificate for other clients.',
  names: 'The certificate doesn’t list broker addresses, so clients must skip hostname verification.',
  console: 'DMS console',
  sandbox: 'The sandbox has no certificate.',
});

/** Where the certificate for SASL_SSL comes from; no API gives it out. */
export function CertificateNote() {
  const t = useStore(messages);
  const { data: session } = useSession();
  return (
    <Notice tone="info" title={t.title}>
      {session?.mode === 'sandbox' ? (
        t.sandbox
      ) : (
        <>
          {t.body}
          <Gap />
          {t.names}
        </>
      )}
      {session?.mode === 'cloud' && (
        <p className={classes.note}>
          <ExternalLink href={consoleAddress('dms', session.region)}>{t.console}</ExternalLink>
        </p>
      )}
    </Notice>
  );
}
