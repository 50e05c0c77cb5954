import { useStore } from '@nanostores/react';
import { Notice } from '../../theme/notice';
import { format } from '../../wording/i18n';
import type { Attempt } from '../attempt/attempt';
import { outcomeMessages } from './outcome.messages';
import { OutcomeProgress } from './outcome-progress';
import classes from './review.module.css';
import { Unsettled } from './unsettled';
import { UnsettledActions } from './unsettled-actions';
import { useLookAgain } from './use-look-again';

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
  const { progress, result, lookAgain } = useLookAgain(attempt, onFound);
  if (progress) return <OutcomeProgress progress={progress} />;
  if (result) return <Unsettled result={result} onFound={onFound} onCreateAgain={onCreateAgain} />;
  const sent = time(new Date(attempt.createdAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice tone="warning" title={t.openTitle({ name: attempt.name })} announce="alert">
      <div className={classes.outcome}>
        <p>{t.open({ time: sent })}</p>
        <UnsettledActions attempt={attempt} onLookAgain={lookAgain} onCreateAgain={onCreateAgain} />
      </div>
    </Notice>
  );
}
