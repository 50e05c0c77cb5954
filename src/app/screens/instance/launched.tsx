import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { Celebration } from '../../outcome/celebration';
import { CONNECT_ID } from './connection-panel';
import classes from './progress.module.css';

const messages = i18n('launched', {
  title: 'Your instance is running',
  next: 'Next steps',
  connect: 'Connect a client',
  connectDetail: 'Addresses and settings for 5 clients.',
  another: 'Create another instance',
  anotherDetail: 'Start with a preset or an empty form.',
});

/** No link: the address may hold the route after its number sign (static demo). */
function showConnections() {
  const panel = document.getElementById(CONNECT_ID);
  panel?.scrollIntoView({ behavior: 'smooth' });
  panel?.focus({ preventScroll: true });
}

/** Instead of the sober line of a running instance, where somebody has just watched it being created. */
export function Launched() {
  const t = useStore(messages);
  return (
    <Celebration>
      <h2 className={classes.launchedTitle}>{t.title}</h2>
      <ul className={classes.next} aria-label={t.next}>
        <li>
          <Anchor component="button" type="button" fw={600} onClick={showConnections}>
            {t.connect}
          </Anchor>
          <span>{t.connectDetail}</span>
        </li>
        <li>
          <Anchor component={Link} href="/create" fw={600}>
            {t.another}
          </Anchor>
          <span>{t.anotherDetail}</span>
        </li>
      </ul>
    </Celebration>
  );
}
