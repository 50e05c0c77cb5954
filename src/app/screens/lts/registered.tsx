import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { useSession } from '../../lookups/session';
import { Celebration } from '../../outcome/celebration';
import type { Receipt } from '../../receipt/receipt';
import { ReceiptButton } from '../../receipt/receipt-button';
import { ExternalLink } from '../../ui/external-link';
import { Page, Panel } from '../../ui/page';
import { consoleAddress } from '../../ui/vendor-links';
import classes from './registration.module.css';

const messages = i18n('registered', {
  title: 'Registered with LTS',
  lead: params('LTS can now write logs to topics of {name}.'),
  next: 'Next steps',
  transfer: 'Configure log transfer',
  transferDetail: 'In the LTS console, open Log Transfer and choose a log stream, DMS, and this instance.',
  topic: 'Prepare a topic',
  topicDetail: 'Log transfer writes to a topic. Create one, unless automatic topic creation is on.',
  read: 'Read the logs',
  readDetail: 'Consume the topic with any Kafka client.',
  remembered: 'Only this browser remembers the registration, because LTS can’t list registrations.',
  console: 'Open LTS console',
  sandbox: 'Simulated: no LTS account was changed.',
  instance: params('View {name}'),
  all: 'All instances',
});

/** The end of the journey: what is possible now, and where to go on. */
export function Registered({ item, receipt }: { item: Instance; receipt: Receipt }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const steps = [
    [t.topic, t.topicDetail],
    [t.transfer, t.transferDetail],
    [t.read, t.readDetail],
  ] as const;
  return (
    <Page title={t.title} lead={t.lead({ name: item.name })}>
      <Celebration>
        <p className={classes.doneName}>
          <bdi>{item.name}</bdi>
        </p>
        <p className={classes.doneId}>{item.instance_id}</p>
        <p className={classes.note}>{t.remembered}</p>
        {session?.mode === 'sandbox' && <p className={classes.note}>{t.sandbox}</p>}
      </Celebration>
      <Panel title={t.next}>
        <ol className={classes.next}>
          {steps.map(([name, detail]) => (
            <li key={name}>
              <strong>{name}</strong>
              <span>{detail}</span>
            </li>
          ))}
        </ol>
        {session?.mode === 'cloud' && (
          <p className={classes.note}>
            <ExternalLink href={consoleAddress('lts', session.region)}>{t.console}</ExternalLink>
          </p>
        )}
        <div className={classes.doneActions}>
          <Button component={Link} href={`/instances/${encodeURIComponent(item.instance_id)}`}>
            {t.instance({ name: item.name })}
          </Button>
          <ReceiptButton make={() => receipt} />
          <Button component={Link} href="/" variant="default">
            {t.all}
          </Button>
        </div>
      </Panel>
    </Page>
  );
}
