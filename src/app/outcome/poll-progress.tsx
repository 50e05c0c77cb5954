import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import classes from './poll-progress.module.css';
import { useSecondsLeft } from './use-seconds-left';

const messages = i18n('lookProgress', {
  label: 'Checking for the instance',
  look: params('Check {number} of {of}'),
  next: params('Check {number} of {of} in {seconds} s'),
  now: params('Check {number} of {of}: loading the list'),
});

/** A poll; `at` in epoch milliseconds. */
interface PollProgressProps {
  poll: { number: number; of: number; at: number };
}

/** One bar part a poll. */
export function PollProgress({ poll: { number, of, at } }: PollProgressProps) {
  const t = useStore(messages);
  const seconds = useSecondsLeft(at, true);
  const stateOf = (part: number) => (part < number ? 'done' : part === number ? 'now' : 'next');
  return (
    <div className={classes.progress}>
      <div
        role="progressbar"
        aria-label={t.label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={number - 1}
        aria-valuetext={t.look({ number, of })}
        className={classes.bar}
      >
        {Array.from({ length: of }, (_, index) => index + 1).map((part) => (
          <span key={part} data-state={stateOf(part)} />
        ))}
      </div>
      <div role="timer" className={classes.timer}>
        {seconds > 0 ? t.next({ number, of, seconds }) : t.now({ number, of })}
      </div>
    </div>
  );
}
