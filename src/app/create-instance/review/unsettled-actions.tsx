import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Attempt } from '../attempt/attempt';
import { ConfirmAgain } from './confirm-again';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';

interface UnsettledActionsProps {
  attempt: Attempt;
  onLookAgain: () => void;
  onCreateAgain: (attemptId: string) => void;
}

/** What an order of unknown fate may have cost, and the two ways on: reading again, or ordering again with open eyes. */
export function UnsettledActions({ attempt, onLookAgain, onCreateAgain }: UnsettledActionsProps) {
  const t = useStore(outcomeMessages);
  return (
    <>
      <p>
        {t.moneyUnknown} {attempt.prepaid && t.prepaidUnknown}
      </p>
      <div className={classes.buttons}>
        <Button size="xs" onClick={onLookAgain}>
          {t.lookAgain}
        </Button>
        <ConfirmAgain onConfirm={() => onCreateAgain(attempt.id)} />
      </div>
    </>
  );
}
