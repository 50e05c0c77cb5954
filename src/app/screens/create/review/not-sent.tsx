import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { isOfGateway } from '../../../i18n/vendor-words';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import type { SubmitResult } from '../../../submission/submit-result';
import { FailureReason } from '../../../ui/load-error';
import { useNothingCharged } from './charge-facts';
import { outcomeMessages } from './outcome.messages';

type NotSentResult = Extract<SubmitResult, { kind: 'not-sent' }>;

const REASONS = {
  'lookup-failed': 'lookupFailed',
  'no-permit': 'noPermit',
  'cannot-record': 'cannotRecord',
  gateway: 'gateway',
} as const satisfies Record<NotSentResult['reason'], string>;

interface NotSentProps {
  result: NotSentResult;
  /** An earlier order for the name is not accounted for. */
  isInDoubt: boolean;
  onTryAgain: () => void;
}

/** Nothing left the console, certainly. */
export function NotSent({ result, isInDoubt, onTryAgain }: NotSentProps) {
  const t = useStore(outcomeMessages);
  const charges = useNothingCharged(isInDoubt);
  const error = 'error' in result ? result.error : undefined;
  return (
    <OutcomeNotice
      tone="danger"
      title={t.notSentTitle}
      happened={
        <>
          <p>{t[REASONS[result.reason]]}</p>
          {error && !isOfGateway(error.code) && (
            <p>
              <FailureReason error={error} />
            </p>
          )}
        </>
      }
      facts={charges}
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
