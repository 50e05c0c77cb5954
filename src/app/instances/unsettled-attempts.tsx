import { Anchor, Button } from '@mantine/core';
import { params } from '@nanostores/i18n';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Attempt } from '../create-instance/attempt/attempt';
import { type Attempts, useAttempts } from '../create-instance/attempt/use-attempts';
import { Notice } from '../theme/notice';
import { format, i18n } from '../wording/i18n';
import classes from './instances.module.css';

const messages = i18n('unsettledAttempts', {
  title: 'It is not known what became of an earlier creation',
  body: 'A request to create an instance was sent, and no certain answer came. It may have created something that costs money.',
  sent: params('{name}, sent {time}'),
  look: 'Look for it',
  looking: 'Looking for up to a minute…',
  notYet: 'It was not found, or cannot be told from another. It may still appear in this list.',
  disregard: 'I have checked: disregard it',
  lookAt: params('Look for {name}'),
  disregardOf: params('I have checked: disregard {name}'),
  review: 'Go to the review page',
});

/** Says that an earlier create has no certain outcome, wherever the person comes in, and offers to find out. */
export function UnsettledAttempts() {
  const t = useStore(messages);
  const attempts = useAttempts();
  if (attempts.open.length === 0) return null;
  return (
    <Notice tone="warning" title={t.title} announce="status">
      {t.body}
      <ul className={classes.attempts}>
        {attempts.open.map((attempt) => (
          <UnsettledAttempt key={attempt.id} attempt={attempt} attempts={attempts} />
        ))}
      </ul>
      <Anchor component={Link} href="/create/review" underline="always" inherit>
        {t.review}
      </Anchor>
    </Notice>
  );
}

function UnsettledAttempt({ attempt, attempts }: { attempt: Attempt; attempts: Attempts }) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const [, navigate] = useLocation();
  const [hasLooked, setHasLooked] = useState(false);
  const { id, name } = attempt;
  const isLooking = attempts.settling[id] !== undefined;
  const look = async () => {
    if (isLooking) return;
    const end = await attempts.settle(attempt);
    setHasLooked(true);
    if (end?.kind === 'accepted') navigate(`/instances/${encodeURIComponent(end.instanceId)}`);
  };
  return (
    <li>
      {t.sent({ name, time: time(attempt.createdAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
      <div className={classes.attemptActions}>
        <Button
          size="xs"
          variant="default"
          aria-label={isLooking ? undefined : t.lookAt({ name })}
          onClick={() => void look()}
        >
          {isLooking ? t.looking : t.look}
        </Button>
        {hasLooked && !isLooking && (
          <>
            <Button
              size="xs"
              variant="default"
              aria-label={t.disregardOf({ name })}
              onClick={() => void attempts.setAside(attempt)}
            >
              {t.disregard}
            </Button>
            <span className={classes.why}>{t.notYet}</span>
          </>
        )}
      </div>
    </li>
  );
}
