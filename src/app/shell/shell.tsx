import { ActionIcon } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type MouseEvent, type ReactNode, Suspense, useId } from 'react';
import { Link } from 'wouter';
import type { SessionState, SignInOptions } from '../../contract/gateway-api';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useSessionState } from '../lookups/session';
import { useSignInOptions } from '../screens/sign-in/use-sign-in-options';
import { Icon } from '../theme/icons';
import page from '../ui/page.module.css';
import { extra } from '../ui/parts';
import { placePopover } from '../ui/place-popover';
import { Brand } from './brand';
import classes from './header.module.css';
import { LanguageButton } from './language-button';
import { SchemeButton } from './scheme-button';

const AccountMenu = extra(() => import('../screens/sign-in/account-menu'));

const messages = i18n('shell', {
  glossary: 'Glossary',
  menu: 'Menu',
  skip: 'Skip to main content',
  home: 'Kafka Launchpad, instance list',
  sandbox: 'SANDBOX: simulated, no charges',
  cloud: 'LIVE: creating an instance incurs charges',
  region: 'Region',
  project: 'Project',
  who: params('Signed in as {who}'),
});

type About = SessionState | Pick<SignInOptions, 'mode'>;

/** What the console is connected to. A phone shows the word before the colon, and the whole of it in the menu. */
function Mode({ mode }: Pick<About, 'mode'>) {
  const t = useStore(messages);
  const [word, means] = t[mode].split(/(?=[:：])/);
  return (
    <span className={classes.mode} data-mode={mode}>
      {word}
      <span className={classes.means}>{means}</span>
    </span>
  );
}

const closeMenu = ({ currentTarget }: MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.();

/** Where, and as whom: said on every screen, as far as it is known. */
function Context({ about }: { about: About }) {
  const t = useStore(messages);
  return (
    <div className={classes.context} data-says={t[about.mode]}>
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

/**
 * What frames every screen: brand, what the console is connected to, account, colour scheme. A narrow header has a menu
 * for what a wide one shows in its row (header.module.css).
 */
export function Shell({ above, children }: { above?: ReactNode; children: ReactNode }) {
  const t = useStore(messages);
  const { data: session } = useSessionState();
  const { data: options } = useSignInOptions(session === null);
  const about = session ?? (session === null ? options : undefined);
  const hasAccount = session ? session.way !== 'sandbox' : false;
  const menu = useId();
  return (
    <>
      <a className={classes.skip} href="#main">
        {t.skip}
      </a>
      {above}
      <header className={`${page.band} ${classes.header}`} data-mode={about?.mode}>
        <div className={classes.bar} data-account={hasAccount || undefined}>
          <Link href="/" className={classes.brand} aria-label={t.home}>
            <Brand />
          </Link>
          {about && <Mode mode={about.mode} />}
          <ActionIcon
            variant="default"
            size="lg"
            className={classes.menuButton}
            aria-label={t.menu}
            title={t.menu}
            popoverTarget={menu}
            onClick={({ currentTarget }) => placePopover(document.getElementById(menu), currentTarget)}
          >
            <Icon name="more" />
          </ActionIcon>
          <div id={menu} popover="auto" className={classes.menu}>
            {about && <Context about={about} />}
            <div className={classes.tools}>
              <Link href="/glossary" className={classes.glossary} onClick={closeMenu}>
                {t.glossary}
              </Link>
              <LanguageButton />
              <SchemeButton />
            </div>
          </div>
          {session && hasAccount && (
            <Suspense>
              <AccountMenu session={session} />
            </Suspense>
          )}
        </div>
      </header>
      <main id="main" className={page.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
