import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../theme/icons';
import { Gap } from '../ui/gap';
import { Director } from './director';
import { EndCard } from './end-card';
import { presenterMessages } from './presenter-bar.messages';
import classes from './presenter-bar.module.css';
import { PresenterPanel, type PresenterPanelProps } from './presenter-panel';
import { scenarioTitles } from './scenarios.messages';

type PresenterBarProps = Omit<PresenterPanelProps, 'onCard' | 'onHide' | 'onDirect'>;

/** F2 belongs to no browser and no assistive technology, and types nothing. */
const HIDE_KEY = 'F2';

export function PresenterBar(props: PresenterBarProps) {
  const t = useStore(presenterMessages);
  const titles = useStore(scenarioTitles);
  const { moment } = useStore(props.presenter);
  const [isOpen, setOpen] = useState(false);
  const [isHidden, setHidden] = useState(false);
  const [hasCard, setCard] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const toggle = ({ key }: globalThis.KeyboardEvent) => {
      if (key === HIDE_KEY) setHidden((before) => !before);
    };
    window.addEventListener('keydown', toggle);
    return () => window.removeEventListener('keydown', toggle);
  }, []);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  const showCard = () => setCard(true);
  if (isHidden) return null;
  return (
    <aside
      className={classes.bar}
      data-directed={moment !== null || undefined}
      aria-label={t.region}
      onKeyDown={closeOnEscape}
    >
      <div className={classes.line}>
        <strong className={classes.badge}>{t.badge}</strong>
        <span className={classes.promise}>
          {t.promise}
          <Gap />
          <span>{t.promiseMore}</span>
        </span>
        <span className={classes.present}>
          {t.running}: <strong>{titles[props.scenario]}</strong>
        </span>
        <Button
          ref={button}
          size="xs"
          variant="default"
          aria-expanded={isOpen}
          aria-controls="presenter-panel"
          rightSection={<Icon name="chevron" size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t.panel}
        </Button>
      </div>
      {moment !== null && (
        <Director moment={moment} scenario={props.scenario} presenter={props.presenter} onCard={showCard} />
      )}
      <div id="presenter-panel" hidden={!isOpen}>
        {isOpen && (
          <PresenterPanel
            {...props}
            onCard={showCard}
            onDirect={() => setOpen(false)}
            onHide={() => {
              setOpen(false);
              setHidden(true);
              document.querySelector<HTMLElement>('#main')?.focus();
            }}
          />
        )}
      </div>
      {hasCard && <EndCard customer={props.presenter.get().customer} onClose={() => setCard(false)} />}
    </aside>
  );
}
