import { TextInput, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { NO_LOGIN } from '../fields/no-login';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useInstances } from '../lookups/use-instances';
import { useAttempts } from '../submission/use-attempts';
import { Gap } from '../ui/gap';
import { PrintedDialog } from '../ui/printed-dialog';
import classes from './end-card.module.css';

const messages = i18n('demoEndCard', {
  title: 'Kafka Launchpad demo',
  titleFor: params('Kafka Launchpad demo for {customer}'),
  lead: params('Demo on {day}. Nothing was created or charged.'),
  seen: 'What you saw',
  create: 'A Kafka instance from a preset, with its network checked and its password generated',
  lost: 'A lost response, and the instance found by its name, without a second request',
  rule: 'A missing network rule, found and added',
  register: 'Registration with Log Tank Service, ready for the first log',
  instances: 'Instances created in the demo',
  next: 'Next steps',
  sandbox: 'Try it in the sandbox, without an account or charges:',
  cloud: 'Connect your Huawei Cloud account, and sign in on the page:',
  contact: 'Contact',
  contactHint: 'Printed on the card.',
});

interface EndCardProps {
  customer: string;
  onClose: () => void;
}

/** What a demo leaves behind, on one printed page. */
export function EndCard({ customer, onClose }: EndCardProps) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const { data: instances = [] } = useInstances();
  const attempts = useAttempts().all;
  const [contact, setContact] = useState('');
  const made = instances.filter((item) => attempts.some(({ instanceId }) => instanceId === item.instance_id));
  const name = customer.trim();
  return (
    <PrintedDialog
      title={name ? t.titleFor({ customer: name }) : t.title}
      lead={t.lead({ day: time(Date.now(), { dateStyle: 'long' }) })}
      onClose={onClose}
    >
      <section>
        <Title order={3} size="h6">
          {t.seen}
        </Title>
        <ul className={classes.seen}>
          {[t.create, t.lost, t.rule, t.register].map((sight) => (
            <li key={sight}>{sight}</li>
          ))}
        </ul>
      </section>
      {made.length > 0 && (
        <section>
          <Title order={3} size="h6">
            {t.instances}
          </Title>
          <ul className={classes.seen}>
            {made.map((item) => (
              <li key={item.instance_id}>
                <bdi>{item.name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Title order={3} size="h6">
          {t.next}
        </Title>
        <ol className={classes.seen}>
          <li>
            {t.sandbox}
            <Gap />
            <code>npm ci && npm start</code>
          </li>
          <li>
            {t.cloud}
            <Gap />
            <code>npm start -- --region cn-north-4</code>
          </li>
        </ol>
      </section>
      <TextInput
        {...NO_LOGIN}
        label={t.contact}
        description={t.contactHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
    </PrintedDialog>
  );
}
