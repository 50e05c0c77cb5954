import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { useSession } from '../../lookups/session';
import { ExternalLink } from '../../ui/external-link';
import { Gap } from '../../ui/gap';
import { consoleAddress } from '../../ui/vendor-links';
import classes from './progress.module.css';

const messages = i18n('monitoringNote', {
  body: 'Metrics: in the DMS console, select the instance, then Monitoring.',
  console: 'DMS console',
});

/** Where the metrics of an instance are; not in the sandbox, which has none. */
export function MonitoringNote() {
  const t = useStore(messages);
  const { data: session } = useSession();
  if (session?.mode !== 'cloud') return null;
  return (
    <p className={classes.monitoring}>
      {t.body}
      <Gap />
      <ExternalLink href={consoleAddress('dms', session.region)}>{t.console}</ExternalLink>
    </p>
  );
}
