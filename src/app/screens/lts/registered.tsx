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
  lead: params('{name} and Log Tank Service now know each other.'),
  can: 'LTS can now reach the brokers of this instance and write logs to its topics.',
  next: 'What comes next',
  transfer: 'Create a log transfer',
  transferDetail: 'In the LTS console, under Log Transfer, choose a log stream, DMS as the target, and this instance.',
  topic: 'Have a topic ready',
  topicDetail:
    'A log transfer writes to a topic of the instance. Create one, or let Kafka create it if automatic topic creation is on.',
  read: 'Read what arrives',
  readDetail: 'Consume the topic with any Kafka client; the addresses are on the page of the instance.',
  remembered:
    'This browser remembers that you registered it. LTS offers no list of registrations, so other browsers do not know.',
  console: 'Open the LTS console',
  sandbox: 'Everything here was simulated: no LTS of a real account was changed.',
  instance: params('Go to {name}'),
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
        <p className={classes.doneBody}>{t.can}</p>
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
