import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { OutcomeNotice } from '../../outcome/outcome-notice';
import { FailureReason } from '../../shell/failure';
import type { SubmitResult } from '../attempt/submit-result';
import { outcomeMessages } from './outcome.messages';
import { useNothingMoney } from './use-unknown-money';

type NotSentResult = Extract<SubmitResult, { kind: 'not-sent' }>;

const REASONS = {
  'lookup-failed': 'lookupFailed',
  'no-permit': 'noPermit',
  'cannot-record': 'cannotRecord',
  gateway: 'gateway',
} as const satisfies Record<NotSentResult['reason'], string>;

/** Nothing left the console, certainly. */
export function NotSent({ result, onTryAgain }: { result: NotSentResult; onTryAgain: () => void }) {
  const t = useStore(outcomeMessages);
  const money = useNothingMoney();
  const error = 'error' in result ? result.error : undefined;
  return (
    <OutcomeNotice
      tone="danger"
      title={t.notSentTitle}
      happened={
        <>
          <p>{t[REASONS[result.reason]]}</p>
          {error && (
            <p>
              <FailureReason error={error} />
            </p>
          )}
        </>
      }
      facts={money('attempt' in result ? result.attempt : undefined)}
      next={result.reason === 'cannot-record' ? t.cannotRecordNext : t.notSentNext}
      words={'outcome' in result ? result.outcome : error}
      takesFocus
    >
      <Button size="sm" onClick={onTryAgain}>
        {t.tryAgain}
      </Button>
    </OutcomeNotice>
  );
}
