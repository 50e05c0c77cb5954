import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { Notice } from '../../theme/notice';
import classes from './sign-in.module.css';

const messages = i18n('clockNotice', {
  slow: params('The clock of the computer that runs Kafka Launchpad is {much} slow'),
  fast: params('The clock of the computer that runs Kafka Launchpad is {much} fast'),
  times: params('Its clock: {here}. Huawei Cloud: {cloud}.'),
  body: 'Huawei Cloud rejects requests with an inaccurate time, so we use its time for now. Set the clock, ideally by turning on automatic time sync.',
  close: 'Close',
});

/** Only here is the page's clock the gateway's. */
const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Seconds from which whole minutes are shown. */
const LONG_SECONDS = 120;

/** @param props.seconds by which Huawei Cloud is ahead of the gateway's machine; negative: behind */
export default function ClockNotice({ seconds }: { seconds: number }) {
  const t = useStore(messages);
  const { number, time } = useStore(format);
  const [closedAt, setClosedAt] = useState<number>();
  const [here] = useState(() => Date.now());
  if (closedAt === seconds) return null;
  const size = Math.abs(seconds);
  const isLong = size >= LONG_SECONDS;
  const much = number(Math.round(isLong ? size / 60 : size), {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'long',
  });
  const clock = (ms: number) => time(new Date(ms), { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <div className={classes.notice}>
      <Notice tone="warning" title={seconds > 0 ? t.slow({ much }) : t.fast({ much })} announce="status">
        {LOCAL.has(window.location.hostname) && (
          <div>{t.times({ here: clock(here), cloud: clock(here + seconds * 1000) })}</div>
        )}
        <div>{t.body}</div>
        <Button mt="xs" size="xs" variant="default" onClick={() => setClosedAt(seconds)}>
          {t.close}
        </Button>
      </Notice>
    </div>
  );
}
