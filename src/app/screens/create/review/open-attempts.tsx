import { useStore } from '@nanostores/react';
import { format } from '../../../i18n/i18n';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import type { Attempt, SeenAttempt } from '../../../submission/attempt';
import { useUnknownCharge } from './charge-facts';
import { NamedIds } from './named-ids';
import { OutcomeProgress } from './outcome-progress';
import { unknownMessages } from './unknown.messages';
import { Unsettled } from './unsettled';
import { UnsettledActions } from './unsettled-actions';
import { useLookAgain } from './use-look-again';

interface OpenAttemptsProps {
  attempts: readonly Attempt[];
  /** The answer to a press of Create, and not what stands there when the page opens. */
  takesFocus?: boolean;
  onFound: (instanceId: string) => void;
  onCreateAgain: (attempt: SeenAttempt) => void;
}

/** Orders of this name whose fate is unknown; they stand in the way until they are settled or the person decides. */
export function OpenAttempts({ attempts, takesFocus = false, ...actions }: OpenAttemptsProps) {
  return attempts.map((attempt, index) => (
    <OpenAttempt key={attempt.id} attempt={attempt} takesFocus={takesFocus && index === 0} {...actions} />
  ));
}

type OpenAttemptProps = Omit<OpenAttemptsProps, 'attempts' | 'takesFocus'> & { attempt: Attempt; takesFocus: boolean };

function OpenAttempt({ attempt, takesFocus, onFound, onCreateAgain }: OpenAttemptProps) {
  const t = useStore(unknownMessages);
  const { time } = useStore(format);
  const chargeOf = useUnknownCharge();
  const { progress, result, isBusy, lookAgain } = useLookAgain(attempt, onFound);
  if (progress) return <OutcomeProgress progress={progress} takesFocus />;
  if (result) return <Unsettled result={result} onFound={onFound} onCreateAgain={onCreateAgain} />;
  const { code, message, requestId } = attempt;
  return (
    <OutcomeNotice
      tone="warning"
      title={t.openTitle({ name: attempt.name })}
      happened={
        <>
          <p>{t.open({ time: time(new Date(attempt.createdAt), { dateStyle: 'medium', timeStyle: 'short' }) })}</p>
          <NamedIds attempt={attempt} />
        </>
      }
      facts={chargeOf(attempt)}
      next={t.openNext}
      words={code || message || requestId ? { code, message, requestId } : undefined}
      takesFocus={takesFocus}
    >
      <UnsettledActions isBusy={isBusy} onLookAgain={lookAgain} onCreateAgain={() => onCreateAgain(attempt)} />
    </OutcomeNotice>
  );
}
