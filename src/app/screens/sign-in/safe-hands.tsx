import { Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { Icon } from '../../theme/icons';
import classes from './safe-hands.module.css';

const messages = i18n('safeHands', {
  title: 'What happens with what you enter',
  memory: 'Only in memory',
  memoryBody: 'It goes to the console’s own gateway, which keeps it in memory and calls the cloud with it.',
  browser: 'Never kept in this browser',
  browserBody: 'No storage, address or log of the console ever holds it.',
  end: 'Forgotten when you leave',
  endBody: 'Signing out makes the gateway forget it, and so does ending the console. Your drafts stay.',
  money: 'Nothing is bought by signing in',
  moneyBody: 'An instance is created only when you press Create instance at the end.',
});

const POINTS = [
  { icon: 'memory', title: 'memory', body: 'memoryBody' },
  { icon: 'lock', title: 'browser', body: 'browserBody' },
  { icon: 'trash', title: 'end', body: 'endBody' },
  { icon: 'check', title: 'money', body: 'moneyBody' },
] as const;

/** What the console does with credentials, beside the form that asks for them. */
export function SafeHands() {
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
