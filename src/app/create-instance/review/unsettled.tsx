import { useStore } from '@nanostores/react';
import { FailureWords } from '../../shell/failure';
import { Notice } from '../../theme/notice';
import { useAttempts } from '../attempt/use-attempts';
import { Candidates } from './candidates';
import { outcomeMessages } from './outcome.messages';
import { OutcomeProgress } from './outcome-progress';
import classes from './review.module.css';
import { UnsettledActions } from './unsettled-actions';
import { type UnsettledResult, useLookAgain } from './use-look-again';
import { VendorWords } from './vendor-words';

interface UnsettledProps {
  result: UnsettledResult;
  onCreateAgain: (attemptId: string) => void;
  onFound: (instanceId: string) => void;
}

const TITLES = {
  'not-seen': 'notSeenTitle',
  ambiguous: 'ambiguousTitle',
  unreadable: 'unreadableTitle',
  cancelled: 'cancelledTitle',
} as const;

/** It was sent, and reading did not settle it: look again, recognise it, or order again with open eyes. */
export function Unsettled({ result: first, onCreateAgain, onFound }: UnsettledProps) {
  const t = useStore(outcomeMessages);
  const { claim } = useAttempts();
  const { progress, result, lookAgain } = useLookAgain(first.attempt, onFound);
  const { attempt, settlement } = result ?? first;
  if (progress) return <OutcomeProgress progress={progress} />;
  const take = async (instanceId: string) => {
    await claim(attempt, instanceId);
    onFound(instanceId);
  };
  return (
    <Notice tone="warning" title={t[TITLES[settlement.kind]]} announce="alert">
      <div className={classes.outcome}>
        <VendorWords code={attempt.code} message={attempt.message} requestId={attempt.requestId} />
        {settlement.kind === 'not-seen' && <p>{t.notSeen}</p>}
        {settlement.kind === 'unreadable' && (
          <>
            <p>{t.unreadable}</p>
            <FailureWords error={settlement.error} />
          </>
        )}
        {settlement.kind === 'ambiguous' && (
          <>
            <p>{t.ambiguous}</p>
            <Candidates instances={settlement.candidates} action={t.mine} onPick={(id) => void take(id)} />
          </>
        )}
        <UnsettledActions attempt={attempt} onLookAgain={lookAgain} onCreateAgain={onCreateAgain} />
      </div>
    </Notice>
  );
}
