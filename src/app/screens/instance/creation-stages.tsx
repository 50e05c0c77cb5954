import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { paymentMessages } from '../../instance/payment';
import { Icon } from '../../theme/icons';
import classes from './creation-progress.module.css';

const messages = i18n('creationStages', {
  stages: 'Stages',
  accepted: 'Accepted',
  creating: 'Creating',
  paidAndCreating: 'Paying and creating',
  ordered: 'Ordered',
  paid: 'Paid',
  created: 'Created',
  running: 'Running',
  done: '(done)',
  now: '(now)',
  next: '(pending)',
});

/**
 * Where a creation is.
 * - `creating`: pay-per-use; `creating-paid`: its order is paid; `creating-unread`: its order pays itself, as it was placed
 * - `payment`: its order waits, and nothing moves
 */
export type CreationStage = 'creating' | 'creating-paid' | 'creating-unread' | 'payment';

const STAGES = {
  creating: { done: ['accepted'], now: 'creating', next: ['running'] },
  'creating-paid': { done: ['ordered', 'paid'], now: 'creating', next: ['running'] },
  'creating-unread': { done: ['ordered'], now: 'paidAndCreating', next: ['running'] },
  payment: { done: ['ordered'], now: 'waiting', next: ['created', 'running'] },
} as const;

/** What a creation goes through, and where it is. */
export function CreationStages({ at }: { at: CreationStage }) {
  const t = { ...useStore(messages), waiting: useStore(paymentMessages).waiting };
  const { done, now, next } = STAGES[at];
  const stages = [
    ...done.map((name) => ({ name, state: 'done' as const })),
    { name: now, state: 'now' as const },
    ...next.map((name) => ({ name, state: 'next' as const })),
  ];
  return (
    <ol className={classes.stages} aria-label={t.stages}>
      {stages.map(({ name, state }) => (
        <li
          key={name}
          data-state={state}
          data-moves={state === 'now' && at !== 'payment' ? true : undefined}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={classes.dot}>{state === 'done' && <Icon name="check" size={14} />}</span>
          <span>
            {t[name]} <VisuallyHidden component="span">{t[state]}</VisuallyHidden>
          </span>
        </li>
      ))}
    </ol>
  );
}
