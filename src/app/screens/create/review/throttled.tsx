import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { format } from '../../../i18n/i18n';
import { cloudClock } from '../../../lookups/cloud-clock';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import { useSecondsLeft } from '../../../outcome/use-seconds-left';
import { useService } from '../../../services/services';
import type { SeenAttempt } from '../../../submission/attempt';
import type { SubmitResult } from '../../../submission/submit-result';
import { MAX_SENDS, throttlePlan } from '../../../submission/throttle-plan';
import { useNothingCharged } from './charge-facts';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';
import { throttledMessages } from './throttled.messages';

/** The latest moment that a date can hold, in epoch milliseconds; a service may ask for more. */
const LATEST_MS = 8.64e15;

interface ThrottledProps {
  result: Extract<SubmitResult, { kind: 'refused' }>;
  /** An earlier order for the name is not accounted for. */
  isInDoubt: boolean;
  /** Goes on with the same attempt. */
  onResume: (attempt: SeenAttempt) => void;
}

/** 429: nothing was created, and the service asks to wait. Counts down in sight, and can be stopped. */
export function Throttled({ result, isInDoubt, onResume }: ThrottledProps) {
  const t = useStore(throttledMessages);
  const { tryAgain } = useStore(outcomeMessages);
  const charges = useNothingCharged(isInDoubt);
  const { time } = useStore(format);
  const { attempt, outcome } = result;
  const [endedAt] = useState(useService(cloudClock).now);
  const [plan] = useState(() => throttlePlan(attempt.sends, outcome.retryAfterSeconds, Math.random()));
  const [isStopped, setStopped] = useState(false);
  const counts = plan.kind === 'count-down' && !isStopped;
  const until = endedAt + (plan.seconds ?? 0) * 1000;
  const left = useSecondsLeft(until, counts);
  useEffect(() => {
    if (!counts || left > 0) return;
    // Once: where the form has a fault by now, nothing is sent, and this stays.
    setStopped(true);
    onResume(attempt);
  }, [counts, left, attempt, onResume]);
  const when =
    plan.seconds === undefined || until > LATEST_MS
      ? t.open
      : t.until({ time: time(new Date(until), { dateStyle: 'medium', timeStyle: 'medium' }) });
  const why = isStopped ? t.stopped : attempt.sends >= MAX_SENDS ? t.often({ most: MAX_SENDS }) : t.long;
  return (
    <OutcomeNotice
      tone="warning"
      title={t.title}
      happened={t.happened}
      facts={charges}
      next={
        counts ? (
          t.counting({ send: attempt.sends + 1, most: MAX_SENDS })
        ) : (
          <>
            <p>{when}</p>
            <p>{why}</p>
          </>
        )
      }
      words={outcome}
      takesFocus
    >
      {counts ? (
        <>
          <Button size="sm" variant="default" onClick={() => setStopped(true)}>
            {t.stop}
          </Button>
          <span role="timer" className={classes.timer}>
            {t.left({ seconds: left })}
          </span>
        </>
      ) : (
        <Button size="sm" onClick={() => onResume(attempt)}>
          {tryAgain}
        </Button>
      )}
    </OutcomeNotice>
  );
}
