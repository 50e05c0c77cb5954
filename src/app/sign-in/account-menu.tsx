import '@mantine/core/styles/Menu.css';
import { Button, Menu } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useLocation } from 'wouter';
import type { SessionState } from '../../contract/gateway-api';
import { Failure } from '../shell/failure';
import { Icon } from '../theme/icons';
import { i18n } from '../wording/i18n';
import classes from './sign-in.module.css';
import { useSignInOptions } from './use-sign-in-options';
import { useSignOut } from './use-sign-out';

const messages = i18n('accountMenu', {
  account: 'Account',
  password: 'Signed in with user name and password',
  token: 'Signed in with a token',
  keys: 'Signed in with an access key',
  environment: 'Signed in with the access key that the console was started with',
  sandbox: 'The built-in sandbox needs no signing in',
  switch: 'Switch project',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  failed: 'You are still signed in: signing out did not work',
});

/** Who is signed in and how; another project, and the way out, where there is something to leave. */
export default function AccountMenu({ session }: { session: SessionState }) {
  const t = useStore(messages);
  const [, navigate] = useLocation();
  const { data: options } = useSignInOptions();
  const { signOut, error, isSending } = useSignOut();
  // A console that lets in whoever comes would let them in again at once.
  const canLeave = session.way !== 'environment' || options?.needed === true;
  return (
    <>
      <Menu position="bottom-end" width={300} withinPortal={false} shadow="md">
        <Menu.Target>
          <Button variant="default" px="sm" aria-label={t.account}>
            <Icon name="person" />
            <span className={classes.accountLabel}>{t.account}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <span className={classes.who}>{session.who}</span>
            <span className={classes.how}>{t[session.way]}</span>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="swap" size={16} />} onClick={() => navigate('/project')}>
            {t.switch}
          </Menu.Item>
          {canLeave && (
            <Menu.Item leftSection={<Icon name="leave" size={16} />} onClick={() => void signOut()}>
              {isSending ? t.signingOut : t.signOut}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {error && !isSending && (
        <div className={classes.signOutFailed}>
          <Failure title={t.failed} error={error} onRetry={() => void signOut()} />
        </div>
      )}
    </>
  );
}
