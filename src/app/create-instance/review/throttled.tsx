import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { Notice } from '../../theme/notice';
import { format } from '../../wording/i18n';
import type { SubmitResult } from '../attempt/submit-result';
import { throttlePlan } from '../attempt/throttle-plan';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';
import { VendorWords } from './vendor-words';

interface ThrottledProps {
  result: Extract<SubmitResult, { kind: 'refused' }>;
  /** Goes on with the same attempt. */
  onResume: (attemptId: string) => void;
}

/** 429: nothing was created, and the service asks to wait. Counts down in sight, and can be stopped. */
export function Throttled({ result, onResume }: ThrottledProps) {
  const t = useStore(outcomeMessages);
  const { time } = useStore(format);
  const { attempt, outcome } = result;
  const [endedAt] = useState(() => Date.now());
  const [plan] = useState(() => throttlePlan(attempt.sends, outcome.retryAfterSeconds, Math.random()));
  const [isStopped, setStopped] = useState(false);
  const counts = plan.kind === 'count-down' && !isStopped;
  const left = useSecondsLeft(endedAt + (plan.seconds ?? 0) * 1000, counts);
  useEffect(() => {
    if (counts && left === 0) onResume(attempt.id);
  }, [counts, left, attempt.id, onResume]);
  const until = plan.seconds === undefined ? undefined : new Date(endedAt + plan.seconds * 1000);
  return (
    <Notice tone="warning" title={t.throttledTitle} announce="alert">
      <div className={classes.outcome}>
        <VendorWords {...outcome} />
        <p>{t.moneyNo}</p>
        {counts ? (
          <p aria-live="off">{t.throttledCounting({ seconds: left, send: attempt.sends + 1 })}</p>
        ) : (
          <p>
            {until
              ? t.throttledUntil({ time: time(until, { dateStyle: 'medium', timeStyle: 'medium' }) })
              : t.throttledOpen}
          </p>
        )}
        <div className={classes.buttons}>
          {counts ? (
            <Button size="xs" variant="default" onClick={() => setStopped(true)}>
              {t.throttledStop}
            </Button>
          ) : (
            <Button size="xs" variant="default" onClick={() => onResume(attempt.id)}>
              {t.tryAgain}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}

/** Whole seconds until a moment of the wall clock, so that a laptop that slept does not count them again. */
function useSecondsLeft(endMs: number, isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return Math.max(0, Math.ceil((endMs - now) / 1000));
}
