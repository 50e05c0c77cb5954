import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '../api/session';
import { i18n } from '../wording/i18n';
import { params } from '../wording/params';
import { SchemeButton } from './scheme-button';
import classes from './shell.module.css';

const messages = i18n('shell', {
  skip: 'Skip to the content',
  home: 'Kafka Launchpad, list of instances',
  sandbox: 'SANDBOX: everything is simulated',
  cloud: 'REAL CLOUD: creating costs money',
  region: 'Region',
  project: 'Project',
  who: params('Signed in as {who}'),
});

/** What frames every screen: brand, what the console is connected to, colour scheme. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  return (
    <>
      <a className={classes.skip} href="#main">
        {t.skip}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link href="/" className={classes.brand} aria-label={t.home}>
            <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" />
            Kafka Launchpad
          </Link>
          {session && (
            <div className={classes.context}>
              <span className={classes.mode} data-mode={session.mode}>
                {session.mode === 'sandbox' ? t.sandbox : t.cloud}
              </span>
              <span>
                {t.region} <strong>{session.region}</strong>
              </span>
              <span title={session.projectId}>
                {t.project} <strong>{session.projectId.slice(0, 8)}…</strong>
              </span>
              <span>{t.who({ who: session.who })}</span>
            </div>
          )}
          <SchemeButton />
        </div>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
