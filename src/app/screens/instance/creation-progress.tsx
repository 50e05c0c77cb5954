import { useStore } from '@nanostores/react';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { isSlow } from '../../lookups/follow-instance';
import { useSession } from '../../lookups/session';
import { useService } from '../../services/services';
import { registerPlan } from '../../submission/register-plan';
import { Panel } from '../../ui/page';
import { isRealTime, simulatedMs, simulatedPace } from '../../ui/simulated-pace';
import { useNow } from '../../ui/use-now';
import classes from './creation-progress.module.css';
import { type CreationStage, CreationStages } from './creation-stages';
import { elapsedParts, isLate, SCALE_MS, scalePosition, USUAL_FROM_MS, USUAL_TO_MS } from './elapsed';
import quiet from './progress.module.css';

const messages = i18n('creationProgress', {
  title: 'Creating your instance',
  elapsed: 'Elapsed',
  seconds: params('{seconds} s'),
  minutes: params('{minutes} min {seconds} s'),
  hours: params('{hours} h {minutes} min'),
  usual: 'Usually takes 3–15 minutes',
  usualSandbox: 'Usually takes seconds in the sandbox',
  start: '0',
  from: '3 min',
  to: '15 min',
  late: 'This is taking longer than the usual 15 minutes, but it may still succeed. If nothing changes, check the DMS console or contact Huawei Cloud support with the instance ID.',
  slow: 'We now check the status once a minute. A long wait doesn’t mean it failed.',
  close: 'You can close this page: creation continues.',
  readAt: params('Last checked at {time}'),
  simulated: params('simulated, {times}×'),
});

interface CreationProgressProps {
  id: string;
  /** Epoch milliseconds at which creating began; undefined where nobody told. */
  since: number | undefined;
  /** Epoch milliseconds of the last reading; 0 before the first. */
  readAt: number;
  at: CreationStage;
}

/**
 * How long a creation has been going on, beside how long it usually takes. The API tells no percentage, so none is shown.
 */
export function CreationProgress({ id, since, readAt, at }: CreationProgressProps) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const { data: session } = useSession();
  const isPlanned = useStore(useService(registerPlan).ids).has(id);
  const now = useNow(true);
  const pace = useStore(useService(simulatedPace));
  const realMs = since === undefined ? undefined : now - since;
  const ms = since === undefined ? undefined : simulatedMs(pace, since, now);
  return (
    <Panel title={t.title}>
      <CreationStages at={at} />
      {ms !== undefined && (
        <Clock ms={ms} speed={pace.times} isQuick={session?.mode === 'sandbox' && isRealTime(pace)} />
      )}
      {ms !== undefined && isLate(ms) && <p className={classes.late}>{t.late}</p>}
      {/* How often the status is read depends on the time of the day. */}
      {realMs !== undefined && isSlow(realMs) && <p className={quiet.note}>{t.slow}</p>}
      {/* A planned registration needs the page. */}
      {!isPlanned && <p className={quiet.note}>{t.close}</p>}
      {readAt > 0 && <p className={quiet.note}>{t.readAt({ time: time(readAt, { timeStyle: 'medium' }) })}</p>}
    </Panel>
  );
}

const percent = (ms: number): string => `${(ms / SCALE_MS) * 100}%`;

/** The time itself, and its place on a scale that has the usual span marked; none for seconds (`isQuick`). */
function Clock({ ms, speed, isQuick }: { ms: number; speed: number; isQuick: boolean }) {
  const t = useStore(messages);
  const parts = elapsedParts(ms);
  const words = parts.hours > 0 ? t.hours : parts.minutes > 0 ? t.minutes : t.seconds;
  return (
    <>
      <div className={classes.clock}>
        <span className={quiet.note}>{t.elapsed}</span>
        <strong role="timer">{words({ ...parts })}</strong>
        {speed !== 1 && <span className={classes.speed}>{t.simulated({ times: String(speed) })}</span>}
        <span className={quiet.note}>{isQuick ? t.usualSandbox : t.usual}</span>
      </div>
      {!isQuick && <Scale ms={ms} />}
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
