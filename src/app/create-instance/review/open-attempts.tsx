import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Notice } from '../../theme/notice';
import { format } from '../../wording/i18n';
import type { Attempt } from '../attempt/attempt';
import type { SubmitResult } from '../attempt/submit-result';
import { useAttempts } from '../attempt/use-attempts';
import { ConfirmAgain } from './confirm-again';
import { outcomeMessages } from './outcome.messages';
import { OutcomeProgress } from './outcome-progress';
import classes from './review.module.css';
import { Unsettled } from './unsettled';

interface OpenAttemptsProps {
  attempts: readonly Attempt[];
  onFound: (instanceId: string) => void;
  onCreateAgain: (attemptId: string) => void;
}

/** Orders of this name whose fate is unknown; they stand in the way until they are settled or the person decides. */
export function OpenAttempts({ attempts, ...actions }: OpenAttemptsProps) {
  return attempts.map((attempt) => <OpenAttempt key={attempt.id} attempt={attempt} {...actions} />);
}

function OpenAttempt({ attempt, onFound, onCreateAgain }: Omit<OpenAttemptsProps, 'attempts'> & { attempt: Attempt }) {
  const t = useStore(outcomeMessages);
  const { time } = useStore(format);
  const { settle, settling } = useAttempts();
  const [result, setResult] = useState<Extract<SubmitResult, { kind: 'unsettled' }>>();
  const progress = settling[attempt.id];
  if (progress) return <OutcomeProgress progress={progress} />;
  if (result) return <Unsettled result={result} onFound={onFound} onCreateAgain={onCreateAgain} />;
  const lookAgain = async () => {
    const next = await settle(attempt);
    if (next?.kind === 'accepted') onFound(next.instanceId);
    if (next?.kind === 'unsettled') setResult(next);
  };
  const sent = time(new Date(attempt.createdAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice tone="warning" title={t.openTitle({ name: attempt.name })} announce="alert">
      <div className={classes.outcome}>
        <p>{t.open({ time: sent })}</p>
        <p>
          {t.moneyUnknown} {attempt.prepaid && t.prepaidUnknown}
        </p>
        <div className={classes.buttons}>
          <Button size="xs" onClick={() => void lookAgain()}>
            {t.lookAgain}
          </Button>
          <ConfirmAgain onConfirm={() => onCreateAgain(attempt.id)} />
        </div>
      </div>
    </Notice>
  );
}
