import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { stepOf } from '../../../form/check-form';
import { fieldLink } from '../../../form/field-address';
import { stepTitles } from '../../../form/steps';
import { joins } from '../../../i18n/joins';
import { vendorWordsOf } from '../../../i18n/vendor-words';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import type { Refused as RefusedAnswer } from '../../../submission/classify-response';
import { useNothingCharged } from './charge-facts';
import { CreateRights } from './create-rights';
import { outcomeMessages } from './outcome.messages';
import { refusalMessages } from './refusal.messages';
import { adviceFor } from './refusal-advice';

interface RefusedProps {
  outcome: RefusedAnswer;
  /** Path of the field that the refusal is about, where it is about one. */
  field: string | undefined;
  /** An earlier order for the name is not accounted for. */
  isInDoubt: boolean;
  onTryAgain: () => void;
}

/** The service said no, certainly: to the field that it names, or what to do where it names none. */
export function Refused({ outcome, field, isInDoubt, onTryAgain }: RefusedProps) {
  const t = useStore(outcomeMessages);
  const advices = useStore(refusalMessages);
  const steps = useStore(stepTitles);
  const join = useStore(joins);
  const charges = useNothingCharged(isInDoubt);
  const { advice, mayRepeat, isForbidden } = adviceFor(outcome);
  // The name can be changed on Review itself, where it has the error, unless an order may have it.
  const isHere = field === 'basics.name' && !isInDoubt;
  const cure = vendorWordsOf(outcome.code)?.cure;
  return (
    <OutcomeNotice
      tone="danger"
      title={t.refusedTitle}
      facts={charges}
      next={field ? join.sentences({ first: cure ?? advices.field, second: advices.kept }) : (cure ?? advices[advice])}
      words={outcome}
      isAtField={isHere}
      takesFocus
    >
      {isForbidden && <CreateRights />}
      {field ? (
        <Button {...fieldLink(field)} size="sm">
          {isHere ? t.toName : t.toField({ step: steps[stepOf(field)] })}
        </Button>
      ) : (
        mayRepeat && (
          <Button size="sm" onClick={onTryAgain}>
            {t.tryAgain}
          </Button>
        )
      )}
    </OutcomeNotice>
  );
}
