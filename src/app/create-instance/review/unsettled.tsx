import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { FailureWords } from '../../shell/failure';
import { Notice } from '../../theme/notice';
import type { SubmitResult } from '../attempt/submit-result';
import { useAttempts } from '../attempt/use-attempts';
import { Candidates } from './candidates';
import { ConfirmAgain } from './confirm-again';
import { outcomeMessages } from './outcome.messages';
import { OutcomeProgress } from './outcome-progress';
import classes from './review.module.css';
import { VendorWords } from './vendor-words';

type UnsettledResult = Extract<SubmitResult, { kind: 'unsettled' }>;

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
  const { settle, claim, settling } = useAttempts();
  const [result, setResult] = useState(first);
  const { attempt, settlement } = result;
  const progress = settling[attempt.id];
  if (progress) return <OutcomeProgress progress={progress} />;
  const lookAgain = async () => {
    const next = await settle(attempt);
    if (next?.kind === 'accepted') onFound(next.instanceId);
    if (next?.kind === 'unsettled') setResult(next);
  };
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
