import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { isSlow } from '../api/follow-instance';
import { useSession } from '../api/session';
import { Panel } from '../shell/page';
import { simulatedSpeed } from '../shell/simulated-speed';
import { useNow } from '../shell/use-now';
import { Icon } from '../theme/icons';
import { format, i18n } from '../wording/i18n';
import { params } from '../wording/params';
import classes from './creation-progress.module.css';
import { elapsedParts, isLate, SCALE_MS, scalePosition, USUAL_FROM_MS, USUAL_TO_MS } from './elapsed';
import quiet from './progress.module.css';

const messages = i18n('creationProgress', {
  title: 'The instance is being created',
  stages: 'Stages',
  accepted: 'Accepted',
  creating: 'Being created',
  paidAndCreating: 'Paid and created',
  running: 'Running',
  done: '(done)',
  now: '(now)',
  next: '(to come)',
  elapsed: 'Elapsed',
  seconds: params('{seconds} s'),
  minutes: params('{minutes} min {seconds} s'),
  hours: params('{hours} h {minutes} min'),
  usual: 'Usually done between 3 and 15 minutes',
  usualPaid: 'Usually done between 3 and 15 minutes after payment',
  start: '0',
  from: '3 min',
  to: '15 min',
  late: 'This takes longer than the documented 15 minutes. There is nothing to do yet: it may still succeed. If it stays like this, look at the instance in the DMS console or ask the support with its ID.',
  slow: 'The status is read once a minute from now on. Nothing has failed because of the time alone.',
  close: 'You can close this page. Creating goes on, and this address shows how far it is.',
  sandbox: 'In the sandbox it is quicker: nothing real is created.',
  readAt: params('Status read at {time}'),
  simulated: params('simulated, {times}×'),
});

interface CreationProgressProps {
  /** Epoch milliseconds at which creating began; undefined where nobody told. */
  since: number | undefined;
  /** Epoch milliseconds of the last reading; 0 before the first. */
  readAt: number;
  /** The order may wait for its payment: the time since it was placed says nothing then. */
  mayBeUnpaid?: boolean;
}

/**
 * How long a creation has been going on, beside how long it usually takes. The API tells no percentage, so none is shown.
 */
export function CreationProgress({ since, readAt, mayBeUnpaid = false }: CreationProgressProps) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const { data: session } = useSession();
  const now = useNow(true);
  const speed = useStore(simulatedSpeed);
  const realMs = since === undefined ? undefined : now - since;
  const ms = realMs === undefined ? undefined : realMs * speed;
  const stages = [
    { name: t.accepted, state: 'done' },
    { name: mayBeUnpaid ? t.paidAndCreating : t.creating, state: 'now' },
    { name: t.running, state: 'next' },
  ] as const;
  return (
    <Panel title={t.title}>
      <ol className={classes.stages} aria-label={t.stages}>
        {stages.map(({ name, state }) => (
          <li key={name} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={classes.dot}>{state === 'done' && <Icon name="check" size={14} />}</span>
            <span>
              {name} <VisuallyHidden component="span">{t[state]}</VisuallyHidden>
            </span>
          </li>
        ))}
      </ol>
      {ms !== undefined && <Clock ms={ms} speed={speed} mayBeUnpaid={mayBeUnpaid} />}
      {ms !== undefined && isLate(ms) && !mayBeUnpaid && <p className={classes.late}>{t.late}</p>}
      {/* How often the status is read depends on the time of the day. */}
      {realMs !== undefined && isSlow(realMs) && <p className={quiet.note}>{t.slow}</p>}
      <p className={quiet.note}>
        {t.close} {session?.mode === 'sandbox' && t.sandbox}
      </p>
      {readAt > 0 && <p className={quiet.note}>{t.readAt({ time: time(readAt, { timeStyle: 'medium' }) })}</p>}
    </Panel>
  );
}

const percent = (ms: number): string => `${(ms / SCALE_MS) * 100}%`;

/** The time itself, and its place on a scale that has the usual span marked. */
function Clock({ ms, speed, mayBeUnpaid }: { ms: number; speed: number; mayBeUnpaid: boolean }) {
  const t = useStore(messages);
  const parts = elapsedParts(ms);
  const words = parts.hours > 0 ? t.hours : parts.minutes > 0 ? t.minutes : t.seconds;
  return (
    <>
      <div className={classes.clock}>
        <span className={quiet.note}>{t.elapsed}</span>
        <strong role="timer">{words({ ...parts })}</strong>
        {speed !== 1 && <span className={classes.speed}>{t.simulated({ times: String(speed) })}</span>}
        <span className={quiet.note}>{mayBeUnpaid ? t.usualPaid : t.usual}</span>
      </div>
      {!mayBeUnpaid && <Scale ms={ms} />}
    </>
  );
}

function Scale({ ms }: { ms: number }) {
  const t = useStore(messages);
  return (
    <>
      <div className={classes.scale} aria-hidden="true">
        <div
          className={classes.usual}
          style={{ left: percent(USUAL_FROM_MS), right: percent(SCALE_MS - USUAL_TO_MS) }}
        />
        <div className={classes.passed} style={{ width: `${scalePosition(ms) * 100}%` }} />
      </div>
      <div className={classes.ticks} aria-hidden="true">
        <span>{t.start}</span>
        <span style={{ left: percent(USUAL_FROM_MS) }}>{t.from}</span>
        <span style={{ left: percent(USUAL_TO_MS) }}>{t.to}</span>
      </div>
    </>
  );
}
