import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useLocation } from 'wouter';
import type { SessionState } from '../../../contract/gateway-api';
import { i18n } from '../../i18n/i18n';
import { Icon, type IconName } from '../../theme/icons';
import { LoadError } from '../../ui/load-error';
import classes from './account-menu.module.css';
import { Disclosure } from './disclosure';
import quiet from './sign-in.module.css';
import { useSignInOptions } from './use-sign-in-options';
import { useSignOut } from './use-sign-out';

const messages = i18n('accountMenu', {
  account: 'Account',
  password: 'Signed in with a username and password',
  token: 'Signed in with a token',
  keys: 'Signed in with an access key',
  environment: 'Signed in with the access key from startup',
  sandbox: 'The built-in sandbox doesn’t need sign-in',
  switch: 'Switch project',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  failed: 'Couldn’t sign out. You’re still signed in.',
});

export default function AccountMenu({ session }: { session: SessionState }) {
  const t = useStore(messages);
  const [, navigate] = useLocation();
  const { data: options } = useSignInOptions();
  const { signOut, error, isSending } = useSignOut();
  // An anonymous session would start again immediately.
  const canLeave = session.way !== 'environment' || options?.needed === true;
  return (
    <>
      <Disclosure
        className={classes.menu}
        button={({ ref, isOpen, panelId, toggle }) => (
          <Button
            ref={ref}
            variant="default"
            px="sm"
            aria-label={t.account}
            aria-expanded={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            onClick={toggle}
          >
            <Icon name="person" />
            <span className={classes.accountLabel}>{t.account}</span>
          </Button>
        )}
      >
        {(close) => (
          <>
            <p className={classes.who}>{session.who}</p>
            <p className={quiet.muted}>{t[session.way]}</p>
            <MenuItem icon="swap" label={t.switch} onChoose={() => navigate('/project')} close={close} />
            {canLeave && (
              <MenuItem
                icon="leave"
                label={isSending ? t.signingOut : t.signOut}
                onChoose={() => void signOut()}
                close={close}
              />
            )}
          </>
        )}
      </Disclosure>
      {error && !isSending && (
        <div className={classes.signOutFailed}>
          <LoadError title={t.failed} error={error} onRetry={() => void signOut()} />
        </div>
      )}
    </>
  );
}

function MenuItem(props: { icon: IconName; label: string; onChoose: () => void; close: () => void }) {
  return (
    <button
      type="button"
      className={classes.menuItem}
      onClick={() => {
        props.close();
        props.onChoose();
      }}
    >
      <Icon name={props.icon} size={16} />
      {props.label}
    </button>
  );
}
