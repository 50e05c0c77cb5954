import { Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { Icon } from '../../theme/icons';
import classes from './credential-privacy-note.module.css';

const messages = i18n('safeHands', {
  title: 'How we handle your credentials',
  memory: 'In memory only',
  memoryBody: 'Kafka Launchpad’s server uses them to call Huawei Cloud.',
  browser: 'Never stored in this browser',
  browserBody: 'Not in storage, URLs, or logs.',
  end: 'Cleared when you sign out',
  endBody: 'Also when Kafka Launchpad stops. Drafts are kept.',
  money: 'Signing in is free of charge',
  moneyBody: 'Nothing is created until you select Create instance.',
});

const POINTS = [
  { icon: 'memory', title: 'memory', body: 'memoryBody' },
  { icon: 'lock', title: 'browser', body: 'browserBody' },
  { icon: 'trash', title: 'end', body: 'endBody' },
  { icon: 'check', title: 'money', body: 'moneyBody' },
] as const;

export function CredentialPrivacyNote() {
  const t = useStore(messages);
  return (
    <aside className={classes.aside} aria-labelledby="safe-hands">
      <Title order={2} size="h5" id="safe-hands">
        {t.title}
      </Title>
      <ul className={classes.points}>
        {POINTS.map(({ icon, title, body }) => (
          <li key={title}>
            <span className={classes.pointIcon}>
              <Icon name={icon} />
            </span>
            <strong>{t[title]}</strong>
            <span>{t[body]}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
