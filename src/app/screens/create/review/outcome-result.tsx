import type { SeenAttempt } from '../../../submission/attempt';
import type { SubmitResult } from '../../../submission/submit-result';
import { Busy } from './busy';
import { NameTaken } from './name-taken';
import { NotSent } from './not-sent';
import { OpenAttempts } from './open-attempts';
import { Refused } from './refused';
import { Throttled } from './throttled';
import { Unsettled } from './unsettled';

export interface OutcomeActions {
  /** Path of the field that a refusal is about, where it is about one. */
  field: string | undefined;
  /** An earlier order for this name is not accounted for. */
  isInDoubt: boolean;
  /** A person allows another send although the outcome of this attempt is not known. */
  onCreateAgain: (attempt: SeenAttempt) => void;
  /** Nothing was created for certain: the same once more. */
  onTryAgain: () => void;
  /** The service asked to wait; the same attempt goes on. */
  onResume: (attempt: SeenAttempt) => void;
  /** The instance was found. */
  onFound: (instanceId: string) => void;
}

/** How a submission ended: what happened, whether money may have been spent, and what to do now. */
export function OutcomeResult({
  result,
  field,
  isInDoubt: isOpen,
  ...actions
}: { result: SubmitResult } & OutcomeActions) {
  const { onCreateAgain, onTryAgain, onResume, onFound } = actions;
  // What the result says of its own attempt is known before the records are read again.
  const isInDoubt = isOpen || ('attempt' in result && result.attempt?.state === 'absent');
  switch (result.kind) {
    case 'accepted':
      return null;
    case 'refused':
      return result.outcome.status === 429 ? (
        <Throttled result={result} isInDoubt={isInDoubt} onResume={onResume} />
      ) : (
        <Refused outcome={result.outcome} field={field} isInDoubt={isInDoubt} onTryAgain={onTryAgain} />
      );
    case 'not-sent':
      return <NotSent result={result} isInDoubt={isInDoubt} onTryAgain={onTryAgain} />;
    case 'name-taken':
      return <NameTaken result={result} onFound={onFound} />;
    case 'blocked':
      return <OpenAttempts attempts={result.attempts} takesFocus onFound={onFound} onCreateAgain={onCreateAgain} />;
    case 'busy':
      return <Busy isInDoubt={isInDoubt} />;
    case 'unsettled':
      return <Unsettled result={result} onFound={onFound} onCreateAgain={onCreateAgain} />;
  }
}
