import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { Checklist } from '../../checklist/checklist';
import { NextStep } from '../../checklist/next-step';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { Celebration } from '../../outcome/celebration';
import type { Receipt } from '../../receipt/receipt';
import { ReceiptButton } from '../../receipt/receipt-button';
import { Page } from '../../ui/page';
import classes from './registration.module.css';

const messages = i18n('registered', {
  title: 'Registered with LTS',
  lead: params('LTS can now write logs to topics of {name}.'),
  remembered: 'LTS has no list of registrations, so only this browser shows this one.',
  instance: params('View {name}'),
  all: 'All instances',
});

/** The end of a registration, and the way on to the first log. */
export function Registered({ item, receipt }: { item: Instance; receipt: Receipt }) {
  const t = useStore(messages);
  return (
    <Page title={t.title} lead={t.lead({ name: item.name })}>
      <Celebration>
        <p className={classes.doneName}>
          <bdi>{item.name}</bdi>
        </p>
        <p className={classes.doneId}>{item.instance_id}</p>
        <p className={classes.note}>{t.remembered}</p>
        <NextStep item={item} />
      </Celebration>
      <Checklist item={item} isMain={false} />
      <div className={classes.doneActions}>
        <Button component={Link} href={`/instances/${encodeURIComponent(item.instance_id)}`} variant="default">
          {t.instance({ name: item.name })}
        </Button>
        <ReceiptButton make={() => receipt} />
        <Button component={Link} href="/" variant="default">
          {t.all}
        </Button>
      </div>
    </Page>
  );
}
