import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '../theme/icons';
import { presenterMessages } from './presenter-bar.messages';
import classes from './presenter-bar.module.css';
import { PresenterPanel, type PresenterPanelProps } from './presenter-panel';
import { scenarioTitles } from './scenarios.messages';

export function PresenterBar(props: PresenterPanelProps) {
  const t = useStore(presenterMessages);
  const titles = useStore(scenarioTitles);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <aside className={classes.bar} aria-label={t.region} onKeyDown={closeOnEscape}>
      <div className={classes.line}>
        <strong className={classes.badge}>{t.badge}</strong>
        <span className={classes.promise}>
          {t.promise} <span>{t.promiseMore}</span>
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
      <div id="presenter-panel" hidden={!isOpen}>
        {isOpen && <PresenterPanel {...props} />}
      </div>
    </aside>
  );
}
