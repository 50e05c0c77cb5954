import { Anchor, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { OutcomeNotice } from '../../outcome/outcome-notice';
import { outcomeNoticeMessages } from '../../outcome/outcome-notice.messages';
import { PollProgress } from '../../outcome/poll-progress';
import { UnpaidOrder } from '../../outcome/unpaid-order';
import { type Attempt, idsOf } from '../../submission/attempt';
import type { SubmitResult } from '../../submission/submit-result';
import { type Attempts, useAttempts } from '../../submission/use-attempts';
import classes from './unsettled-attempts.module.css';

const messages = i18n('unsettledAttempts', {
  title: 'The result of an earlier create request is unknown',
  body: 'The request was sent, but no clear response came back.',
  money: 'You may be charged: the request may have created an instance.',
  next: 'Search for the instance. This doesn’t send another request. If it’s found, its page opens.',
  sent: params('{name}, sent {time}'),
  named: params('ID in the response: {id}'),
  look: 'Find instance',
  looking: 'Searching for up to 1 minute…',
  notSeen: 'Not found yet. It may still appear in this list.',
  ambiguous:
    'There are instances with this name, but we can’t tell whether one of them is yours. Compare them on the review page.',
  unreadable: 'Couldn’t load the list, so the result is still unknown. Try again.',
  stopped: 'Search stopped.',
  busy: 'Another tab is already searching for it.',
  disregard: 'I’ve checked it: dismiss',
  lookAt: params('Find {name}'),
  disregardOf: params('I’ve checked {name}: dismiss'),
  review: 'Go to the review page',
});

/** Says that an earlier create has no certain outcome, wherever the person comes in, and offers to find out. */
export function UnsettledAttempts() {
  const t = useStore(messages);
  const { money } = useStore(outcomeNoticeMessages);
  const attempts = useAttempts();
  if (attempts.open.length === 0) return null;
  return (
    <OutcomeNotice
      tone="warning"
      title={t.title}
      happened={t.body}
      facts={[{ label: money, verdict: 'unknown', detail: t.money }]}
      next={
        <>
          <p>{t.next}</p>
          <ul className={classes.attempts}>
            {attempts.open.map((attempt) => (
              <UnsettledAttempt key={attempt.id} attempt={attempt} attempts={attempts} />
            ))}
          </ul>
          <Anchor component={Link} href="/create/review" underline="always" inherit>
            {t.review}
          </Anchor>
        </>
      }
      announce="status"
    />
  );
}

type EndKey = 'notSeen' | 'ambiguous' | 'unreadable' | 'stopped' | 'busy';

const END_OF_SETTLEMENT = {
  'not-seen': 'notSeen',
  ambiguous: 'ambiguous',
  unreadable: 'unreadable',
  cancelled: 'stopped',
} as const;

/** What is said of the end of a search; undefined where the order is settled, and leaves the list by itself. */
function endKey(end: SubmitResult | undefined): EndKey | undefined {
  if (end?.kind === 'unsettled') return END_OF_SETTLEMENT[end.settlement.kind];
  return end?.kind === 'busy' ? 'busy' : undefined;
}

function UnsettledAttempt({ attempt, attempts }: { attempt: Attempt; attempts: Attempts }) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const [, navigate] = useLocation();
  const [end, setEnd] = useState<EndKey>();
  const { id, name, prepaid } = attempt;
  const progress = attempts.settling[id];
  const look = async () => {
    if (progress) return;
    const result = await attempts.settle(attempt);
    setEnd(endKey(result));
    if (result?.kind === 'accepted') navigate(`/instances/${encodeURIComponent(result.instanceId)}`);
  };
  return (
    <li>
      {t.sent({ name, time: time(attempt.createdAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
      {idsOf(attempt).map((named) => (
        <p key={named} className={classes.why}>
          <Anchor component={Link} href={`/instances/${encodeURIComponent(named)}`} underline="always" inherit>
            {t.named({ id: named })}
          </Anchor>
        </p>
      ))}
      {prepaid && <UnpaidOrder />}
      {progress?.phase === 'settling' && <PollProgress poll={progress.poll} />}
      {end && !progress && <p className={classes.why}>{t[end]}</p>}
      <div className={classes.attemptActions}>
        <Button
          size="xs"
          variant="default"
          aria-label={progress ? undefined : t.lookAt({ name })}
          onClick={() => void look()}
        >
          {progress ? t.looking : t.look}
        </Button>
        {end && end !== 'busy' && !progress && (
          <Button
            size="xs"
            variant="default"
            aria-label={t.disregardOf({ name })}
            onClick={() => void attempts.setAside(attempt)}
          >
            {t.disregard}
          </Button>
        )}
      </div>
    </li>
  );
}
