import { Button, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import type { SessionState } from '../../../contract/gateway-api';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { rereadSession } from '../../lookups/session';
import type { SignInCause } from '../../lookups/sign-in-needed';
import { useServices } from '../../services/services';
import { Notice } from '../../theme/notice';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { ModalDialog } from '../../ui/modal-dialog';
import classes from './sign-in.module.css';
import { SignInForm } from './sign-in-form';
import { useSignInOptions } from './use-sign-in-options';

const messages = i18n('signInAgain', {
  title: 'Sign in again to continue',
  session: 'Your session ended because it was idle or Kafka Launchpad was restarted.',
  credentials: 'Your token or access key is no longer valid.',
  kept: 'Your entries are kept. The page behind this dialog hasn’t changed.',
  same: params(
    'You were signed in as {who}. Sign in as the same person to continue. If someone else signs in, your entries are kept for you.',
  ),
  sameToken: params(
    'You were signed in with a token in the project {project}. Enter a new token for that project. If you sign in another way, you start with separate work, and your entries are kept for you.',
  ),
  link: 'Press Enter in the terminal of Kafka Launchpad, open the new link in this browser, then continue here. Or sign in below.',
  opened: 'I’ve opened the new link',
  later: 'Not now',
  waiting: 'You’re signed out',
  waitingBody:
    'You can read and copy what’s on this page. Anything that needs Huawei Cloud fails until you sign in again.',
  again: 'Sign in again',
  unreadable: 'Couldn’t load the sign-in options. Reload the page.',
});

interface SignInAgainProps {
  session: SessionState;
  cause: SignInCause;
}

/** Signs in again in a dialog, so that the page stays, or later, from a notice. */
export default function SignInAgain({ session, cause }: SignInAgainProps) {
  const t = useStore(messages);
  const [isOpen, setOpen] = useState(true);
  if (isOpen) return <SignInDialog session={session} cause={cause} onClose={() => setOpen(false)} />;
  return (
    <div className={classes.notice}>
      <Notice tone="warning" title={t.waiting} announce="status">
        <div>{t.waitingBody}</div>
        <Button mt="xs" size="xs" onClick={() => setOpen(true)}>
          {t.again}
        </Button>
      </Notice>
    </div>
  );
}

function SignInDialog({ session, cause, onClose }: SignInAgainProps & { onClose: () => void }) {
  const t = useStore(messages);
  const services = useServices();
  const id = useId();
  const { data: options, error, refetch } = useSignInOptions();
  // A token tells its account only, and a token of the account itself is rejected.
  const formerWords =
    session.way === 'token' && 'projectName' in session && session.projectName
      ? t.sameToken({ project: session.projectName })
      : t.same({ who: session.who });
  const later = (
    <Button size="md" variant="default" onClick={onClose}>
      {t.later}
    </Button>
  );
  return (
    <ModalDialog labelledBy={`${id}-title`} describedBy={`${id}-why`} size="form" onClose={onClose}>
      <div className={classes.form}>
        <div>
          <Title order={2} size="h3" id={`${id}-title`}>
            {t.title}
          </Title>
          <div id={`${id}-why`} className={classes.why}>
            <p>{t[cause]}</p>
            <p>{t.kept}</p>
          </div>
          <p className={classes.muted}>{formerWords}</p>
        </div>
        {session.way === 'environment' && options?.launchLink && (
          <Notice tone="info">
            <div>{t.link}</div>
            <Button mt="xs" size="xs" variant="default" onClick={() => void rereadSession(services)}>
              {t.opened}
            </Button>
          </Notice>
        )}
        {error && <LoadError title={t.unreadable} error={error} onRetry={() => void refetch()} />}
        {!options && !error && <Loading />}
        {options ? <SignInForm options={options} former={session} secondary={later} /> : <div>{later}</div>}
      </div>
    </ModalDialog>
  );
}
