import { Loader } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Notice } from '../../theme/notice';
import type { SubmitProgress } from '../attempt/submit-result';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';

/** The way of one submission, in words; a screen reader hears each change. */
export function OutcomeProgress({ progress }: { progress: SubmitProgress }) {
  const t = useStore(outcomeMessages);
  if (progress.phase === 'settling') {
    const { number, of } = progress.look;
    return (
      <Notice tone="warning" title={t.settlingTitle} announce="status">
        <div className={classes.progress}>
          <Loader size={18} />
          <span>{t.settling({ number, of })}</span>
        </div>
        <div>{t.moneyUnknown}</div>
      </Notice>
    );
  }
  return (
    <Notice tone="info" announce="status">
      <div className={classes.progress}>
        <Loader size={18} />
        <span>{t[progress.phase]}</span>
      </div>
    </Notice>
  );
}
