import { useStore } from '@nanostores/react';
import { type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import type { SessionState, SignInOptions } from '../../contract/gateway-api';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useSessionState } from '../lookups/session';
import { useSignInOptions } from '../screens/sign-in/use-sign-in-options';
import page from '../ui/page.module.css';
import { extra } from '../ui/parts';
import { Brand } from './brand';
import classes from './header.module.css';
import { LanguageButton } from './language-button';
import { SchemeButton } from './scheme-button';

const AccountMenu = extra(() => import('../screens/sign-in/account-menu'));

const messages = i18n('shell', {
  glossary: 'Glossary',
  skip: 'Skip to main content',
  home: 'Kafka Launchpad, instance list',
  sandbox: 'SANDBOX: simulated, no charges',
  cloud: 'LIVE: creating an instance incurs charges',
  region: 'Region',
  project: 'Project',
  who: params('Signed in as {who}'),
});

/** What the console is connected to, and as whom: said on every screen, as far as it is known. */
function Context({ about }: { about: SessionState | Pick<SignInOptions, 'mode'> }) {
  const t = useStore(messages);
  return (
    <div className={classes.context}>
      <span className={classes.mode} data-mode={about.mode}>
        {about.mode === 'sandbox' ? t.sandbox : t.cloud}
      </span>
      {'who' in about && (
        <>
          <span className={classes.region}>
            {t.region} <strong>{about.region}</strong>
          </span>
          {about.projectId && 'projectName' in about && (
            <span className={classes.project}>
              {t.project}{' '}
              {about.projectName !== about.projectId && (
                <bdi>
                  <strong>{about.projectName}</strong>
                </bdi>
              )}{' '}
              <span className={classes.projectId} title={about.projectId}>
                {about.projectId}
              </span>
            </span>
          )}
          <span className={classes.who} title={about.who}>
            {t.who({ who: about.who })}
          </span>
        </>
      )}
    </div>
  );
}

/** What frames every screen: brand, what the console is connected to, account, colour scheme. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useStore(messages);
  const { data: session } = useSessionState();
  const { data: options } = useSignInOptions(session === null);
  const about = session ?? (session === null ? options : undefined);
  const hasAccount = session ? session.way !== 'sandbox' : false;
  return (
    <>
      <a className={classes.skip} href="#main">
        {t.skip}
      </a>
      <header className={`${page.band} ${classes.header}`} data-mode={about?.mode}>
        <div className={classes.bar} data-account={hasAccount || undefined}>
          <Link href="/" className={classes.brand} aria-label={t.home}>
            <Brand />
          </Link>
          {about && <Context about={about} />}
          {session && hasAccount && (
            <Suspense>
              <AccountMenu session={session} />
            </Suspense>
          )}
          <div className={classes.tools}>
            <Link href="/glossary" className={classes.glossary}>
              {t.glossary}
            </Link>
            <LanguageButton />
            <SchemeButton />
          </div>
        </div>
      </header>
      <main id="main" className={page.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
