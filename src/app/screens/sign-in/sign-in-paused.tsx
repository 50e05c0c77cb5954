import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { LaunchpadCode } from '../../../contract/gateway-messages';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import type { ApiError } from '../../lookups/api-error';
import { cloudClock } from '../../lookups/cloud-clock';
import { useSecondsLeft } from '../../outcome/use-seconds-left';
import { useService } from '../../services/services';
import { Notice } from '../../theme/notice';
import classes from './sign-in.module.css';

const messages = i18n('signInPaused', {
  paused: 'Too many sign-ins failed',
  pausedBody: 'Sign-in is paused briefly to prevent password guessing. Check your entries, which are still here.',
  busy: 'Too many people are signing in right now',
  busyBody: 'This isn’t caused by your entries, which are still here.',
  left: params('You can sign in again in {seconds} s'),
  open: 'Wait a minute, then sign in again.',
  over: 'You can sign in again now.',
});

/** After 429: counts down, but doesn't retry, because it may be the wrong password. */
export function SignInPaused({ error }: { error: ApiError }) {
  const t = useStore(messages);
  const { retryAfterSeconds: asked } = error;
  const clock = useService(cloudClock);
  const [endsAt] = useState(() => clock.now() + (asked ?? 0) * 1000);
  const [isOver, setOver] = useState(asked === undefined);
  const left = useSecondsLeft(endsAt, !isOver);
  if (left === 0 && !isOver) setOver(true);
  const isPause = error.code === ('LAUNCHPAD.SIGN_IN_PAUSE' satisfies LaunchpadCode);
  return (
    <div>
      <Notice tone="warning" title={isPause ? t.paused : t.busy} announce="alert">
        {isPause ? t.pausedBody : t.busyBody}
      </Notice>
      {/* Outside of what is announced: a screen reader would read every second of it. */}
      <div role="timer" className={classes.muted}>
        {asked === undefined ? t.open : left > 0 ? t.left({ seconds: left }) : t.over}
      </div>
    </div>
  );
}
