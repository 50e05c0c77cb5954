import { Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { Icon } from '../../theme/icons';
import classes from './credential-privacy-note.module.css';

const messages = i18n('safeHands', {
  title: 'How we handle your credentials',
  memory: 'In memory only',
  memoryBody: 'They’re sent to Kafka Launchpad’s server, kept in memory, and used to call Huawei Cloud.',
  browser: 'Never stored in this browser',
  browserBody: 'They’re never written to storage, URLs, or logs.',
  end: 'Cleared when you sign out',
  endBody: 'Signing out or stopping Kafka Launchpad clears them. Your drafts are kept.',
  money: 'Signing in is free of charge',
  moneyBody: 'An instance is created only when you select Create instance.',
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
