import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '../../i18n/i18n';
import { joins } from '../../i18n/joins';
import classes from './progress.module.css';

const messages = i18n('tellMe', {
  notify: 'Notify me',
  on: 'We notify you while this tab is open.',
  denied: 'Your browser blocks notifications from this page. The tab’s title and icon still change.',
  missing: 'Your browser doesn’t support notifications on this page. The tab’s title and icon still change.',
  sound: 'Play a sound when it’s done',
});

type Permission = 'unasked' | 'granted' | 'denied' | 'missing';

/** Two short tones. Browsers play sound only where somebody has clicked on the page. */
function play(audio: AudioContext): void {
  for (const [pitch, at] of [
    [660, 0],
    [880, 0.18],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + at;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.36);
  }
}

/** Marks the tab's icon until somebody looks at the tab. */
function markIcon(): () => void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const before = icon?.href;
  if (!icon || before === undefined || !document.hidden) return () => undefined;
  const restore = () => {
    icon.href = before;
    document.removeEventListener('visibilitychange', restore);
  };
  icon.href = new URL('favicon-done.svg', before).href;
  document.addEventListener('visibilitychange', restore);
  return restore;
}

interface TellMeProps {
  name: string;
  /** What it has come to, in words. */
  status: string;
  /** The creation has ended, one way or the other. */
  isDone: boolean;
}

/** Tells of the end of a creation somebody who looks elsewhere: on request by the browser and a tone, and by the tab's icon. */
export default function TellMe({ name, status, isDone }: TellMeProps) {
  const t = useStore(messages);
  const join = useStore(joins);
  const [permission, setPermission] = useState<Permission>('unasked');
  const [hasSound, setSound] = useState(false);
  const audio = useRef<AudioContext>(undefined);
  const hasTold = useRef(isDone);
  const unmark = useRef(() => {});
  useEffect(() => {
    if (!isDone || hasTold.current) return;
    hasTold.current = true;
    const title = join.labelled({ label: name, text: status });
    try {
      if (permission === 'granted') new Notification(title, { tag: title });
      if (hasSound && audio.current) play(audio.current);
    } catch {
      // Some browsers have the constructor and forbid it; the tab's title tells as well.
    }
    unmark.current = markIcon();
  }, [isDone, name, status, permission, hasSound, join]);
  useEffect(
    () => () => {
      unmark.current();
      void audio.current?.close();
    },
    [],
  );

  const ask = async () => {
    if (typeof Notification === 'undefined') return setPermission('missing');
    const answered = await Notification.requestPermission();
    setPermission(answered === 'granted' ? 'granted' : 'denied');
  };
  const changeSound = (isOn: boolean) => {
    if (isOn && typeof AudioContext !== 'undefined') {
      audio.current ??= new AudioContext();
      void audio.current.resume();
    }
    setSound(isOn);
  };
  if (isDone) return null;
  return (
    <div className={classes.tell}>
      {permission === 'unasked' && (
        <Button size="xs" variant="default" onClick={() => void ask()}>
          {t.notify}
        </Button>
      )}
      <label>
        <input type="checkbox" checked={hasSound} onChange={(event) => changeSound(event.currentTarget.checked)} />
        {t.sound}
      </label>
      <span role="status">{{ unasked: '', granted: t.on, denied: t.denied, missing: t.missing }[permission]}</span>
    </div>
  );
}
