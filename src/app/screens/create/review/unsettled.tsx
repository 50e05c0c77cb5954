import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import { browserTimeZone, receiptOfAttempt } from '../../../receipt/receipt';
import { ReceiptButton } from '../../../receipt/receipt-button';
import type { SeenAttempt } from '../../../submission/attempt';
import { useAttempts } from '../../../submission/use-attempts';
import { FailureWords } from '../../../ui/load-error';
import { Candidates } from './candidates';
import { useUnknownCharge } from './charge-facts';
import { compare } from './differences';
import { NamedIds } from './named-ids';
import { OutcomeProgress } from './outcome-progress';
import { unknownMessages } from './unknown.messages';
import { reasonKey } from './unknown-reason';
import { UnsettledActions } from './unsettled-actions';
import { type UnsettledResult, useLookAgain } from './use-look-again';

interface UnsettledProps {
  result: UnsettledResult;
  onCreateAgain: (attempt: SeenAttempt) => void;
  onFound: (instanceId: string) => void;
}

/** It was sent, and reading did not settle it: look again, recognise it, or order again with open eyes. */
export function Unsettled({ result: first, onCreateAgain, onFound }: UnsettledProps) {
  const t = useStore(unknownMessages);
  const chargeOf = useUnknownCharge();
  const { claim } = useAttempts();
  const { progress, result, isBusy, lookAgain } = useLookAgain(first.attempt, onFound);
  const { attempt, settlement, outcome } = result ?? first;
  // The first result knows what the send came to; a later look knows only that it is open.
  const reason = first.outcome;
  const end = useEnd(result ?? first);
  if (progress) return <OutcomeProgress progress={progress} takesFocus />;
  const take = async (instanceId: string) => {
    await claim(attempt, instanceId);
    onFound(instanceId);
  };
  return (
    <OutcomeNotice
      tone="warning"
      title={end.title}
      happened={
        <>
          <p>{t[reasonKey(reason)]}</p>
          <NamedIds attempt={attempt} />
          {end.body}
        </>
      }
      facts={chargeOf(attempt)}
      next={
        <>
          <p>{end.next}</p>
          {settlement.kind === 'ambiguous' && (
            <Candidates
              instances={settlement.candidates}
              attempt={attempt}
              action={t.mine}
              onPick={(id) => void take(id)}
            />
          )}
        </>
      }
      words={{ status: outcome.status, code: attempt.code, message: attempt.message, requestId: attempt.requestId }}
      takesFocus
    >
      <UnsettledActions isBusy={isBusy} onLookAgain={lookAgain} onCreateAgain={() => onCreateAgain(attempt)} />
      <ReceiptButton make={() => receiptOfAttempt(attempt, browserTimeZone())} />
    </OutcomeNotice>
  );
}

/** How the search ended, in words. */
function useEnd({ attempt, settlement, outcome }: UnsettledResult): { title: string; body: ReactNode; next: string } {
  const t = useStore(unknownMessages);
  switch (settlement.kind) {
    case 'not-seen':
      return {
        title: t.notSeenTitle,
        body: <p>{t.notSeen}</p>,
        next: outcome.why === 'name-exists' ? t.notSeenNameNext : t.notSeenNext,
      };
    case 'ambiguous':
      return settlement.candidates.some((item) => compare(attempt, item).different.length === 0)
        ? { title: t.severalTitle, body: <p>{t.several}</p>, next: t.severalNext }
        : { title: t.othersTitle, body: <p>{t.others}</p>, next: t.othersNext };
    case 'unreadable':
      return {
        title: t.unreadableTitle,
        body: (
          <div>
            <p>{t.unreadableList}</p>
            <FailureWords error={settlement.error} />
          </div>
        ),
        next: t.unreadableNext,
      };
    case 'cancelled':
      return { title: t.cancelledTitle, body: null, next: t.cancelledNext };
  }
}
