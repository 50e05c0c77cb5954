import { Loader } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import { PollProgress } from '../../../outcome/poll-progress';
import type { SubmitProgress } from '../../../submission/submit-result';
import { Notice } from '../../../theme/notice';
import { useChargeFact } from './charge-facts';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';
import { unknownMessages } from './unknown.messages';
import { reasonKey } from './unknown-reason';

interface OutcomeProgressProps {
  progress: SubmitProgress;
  /** The pressed button has made way for this. */
  takesFocus?: boolean;
}

/** The way of one submission, in words; a screen reader hears each change. */
export function OutcomeProgress({ progress, takesFocus }: OutcomeProgressProps) {
  const t = useStore(outcomeMessages);
  if (progress.phase === 'settling') return <Settling {...progress} takesFocus={takesFocus} />;
  return (
    <Notice tone="info" announce="status">
      <div className={classes.progress}>
        <Loader size={18} />
        <span>{t[progress.phase]}</span>
      </div>
    </Notice>
  );
}

/** It stands below a long page and is higher than what it replaces; the keyboard stays on the pressed button. */
function bringIntoSight(box: HTMLElement | null) {
  box?.scrollIntoView({ block: 'center' });
}

type SettlingProps = Extract<SubmitProgress, { phase: 'settling' }> & { takesFocus: boolean | undefined };

/** The answer was lost, and the list is read: how far, what is certain meanwhile. */
function Settling({ poll, outcome, takesFocus }: SettlingProps) {
  const t = useStore(outcomeMessages);
  const words = useStore(unknownMessages);
  const chargeOf = useChargeFact();
  return (
    <div ref={bringIntoSight}>
      <OutcomeNotice
        tone="warning"
        title={outcome?.why === 'name-exists' ? words.nameExistsTitle : words.settlingTitle}
        happened={
          <>
            {outcome && <p>{words[reasonKey(outcome)]}</p>}
            <p>{words.settling({ number: poll.number, of: poll.of })}</p>
          </>
        }
        facts={chargeOf('unknown', t.moneyUnknown)}
        next={words.settlingNext}
        words={outcome}
        announce="status"
        takesFocus={takesFocus ?? false}
      >
        <PollProgress poll={poll} />
      </OutcomeNotice>
    </div>
  );
}
