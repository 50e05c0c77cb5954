import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { LaunchpadCode } from '../../../contract/gateway-messages';
import { i18n } from '../../i18n/i18n';
import type { ApiError } from '../../lookups/api-error';
import { launchLink } from '../../lookups/launch-link';
import { useService } from '../../services/services';
import { Notice } from '../../theme/notice';
import { FailureWords } from '../../ui/load-error';
import classes from './sign-in.module.css';

const messages = i18n('launchNotice', {
  used: 'This link has expired',
  usedBody: 'Each link works once. In the terminal where Kafka Launchpad runs, press Enter to get a new one.',
  failed: 'Couldn’t use this link',
  stillIn: 'You’re already signed in here, so you can continue.',
  close: 'Close',
});

/** For a used link. */
const USED: LaunchpadCode = 'LAUNCHPAD.LAUNCH';

interface LaunchNoticeProps {
  refused: ApiError;
  isSignedIn: boolean;
}

export default function LaunchNotice({ refused, isSignedIn }: LaunchNoticeProps) {
  const t = useStore(messages);
  const { dismissRefused } = useService(launchLink);
  const isUsed = refused.code === USED;
  return (
    <div className={classes.notice}>
      <Notice tone="warning" title={isUsed ? t.used : t.failed} announce="alert">
        {isUsed ? <div>{t.usedBody}</div> : <FailureWords error={refused} />}
        {isSignedIn && <div>{t.stillIn}</div>}
        <Button mt="xs" size="xs" variant="default" onClick={dismissRefused}>
          {t.close}
        </Button>
      </Notice>
    </div>
  );
}
