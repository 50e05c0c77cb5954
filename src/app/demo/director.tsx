import { Button, CloseButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { MapStore } from 'nanostores';
import { useEffect, useEffectEvent, useState } from 'react';
import { directorMessages, momentDeeds, momentWords } from './director.messages';
import classes from './director.module.css';
import { hashLocation } from './hash-location';
import { MOMENTS, type MomentKey, momentOf, neighbor } from './moments';
import type { Presenter } from './presenter';
import { addressOfScenario, type ScenarioKey } from './scenarios';

/** Page Down and Page Up are what presenters' remote controls send. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Where all of these keys have a meaning of their own, and where only the arrows do. */
const OWN_KEYS = 'textarea, select, dialog, pre, [contenteditable], [role="menu"], [role="listbox"], [role="tablist"]';
const OWN_ARROWS = 'input';

/** Writes the moment down, and leads to where it begins. */
export function goTo(presenter: MapStore<Presenter>, moment: MomentKey, current: ScenarioKey): void {
  presenter.setKey('moment', moment);
  const { scenario, address } = momentOf(moment);
  if (scenario !== current) window.location.hash = addressOfScenario(scenario);
  else if (address !== undefined) window.location.hash = `#${address}`;
}

interface DirectorProps {
  moment: MomentKey;
  scenario: ScenarioKey;
  presenter: MapStore<Presenter>;
  onCard: () => void;
}

/** What to do and say at each moment of the demo, and the way to the next. */
export function Director({ moment, scenario, presenter, onCard }: DirectorProps) {
  const t = useStore(directorMessages);
  const deed = useStore(momentDeeds)[moment];
  const words = useStore(momentWords)[moment];
  const before = neighbor(moment, -1);
  const after = neighbor(moment, 1);
  const [place] = hashLocation.hook();
  const isEarly = after !== undefined && momentOf(after).at?.test(place) === false;
  /** Somebody wanted to leave this moment early: the next time they may. */
  const [warnedAt, setWarnedAt] = useState<MomentKey>();
  const isWarned = isEarly && warnedAt === moment;
  const step = (to: MomentKey | undefined) => {
    if (!to) return;
    const mustWarn = to === after && isEarly && !isWarned;
    setWarnedAt(mustWarn ? moment : undefined);
    if (!mustWarn) goTo(presenter, to, scenario);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = STEPS[event.key];
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!way || hasModifier || event.defaultPrevented) return;
    const own = event.key.startsWith('Arrow') ? `${OWN_KEYS}, ${OWN_ARROWS}` : OWN_KEYS;
    if (document.querySelector('dialog[open]') || (event.target instanceof Element && event.target.closest(own)))
      return;
    event.preventDefault();
    step(way === 1 ? after : before);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <section className={classes.director} aria-label={t.region}>
      <div className={classes.notes} role="status">
        <span className={classes.place}>{t.place({ number: MOMENTS.indexOf(moment) + 1, total: MOMENTS.length })}</span>
        <p>{deed}</p>
        <p>
          {isWarned ? (
            <strong>{t.early}</strong>
          ) : (
            <>
              <strong>{t.say}</strong> {words}
            </>
          )}
        </p>
      </div>
      <div className={classes.steps}>
        <Button size="xs" variant="default" disabled={before === undefined} onClick={() => step(before)}>
          {t.back}
        </Button>
        {after ? (
          <Button size="xs" variant="default" onClick={() => step(after)}>
            {t.next}
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={onCard}>
            {t.card}
          </Button>
        )}
        <CloseButton
          aria-label={t.stop}
          title={t.stop}
          className={classes.stop ?? ''}
          variant="transparent"
          onClick={() => presenter.setKey('moment', null)}
        />
      </div>
    </section>
  );
}
