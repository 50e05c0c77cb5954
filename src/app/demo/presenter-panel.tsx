import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReadableAtom } from 'nanostores';
import { Icon } from '../theme/icons';
import { CopyButton } from '../ui/copy-button';
import { SPEEDS, type Speed } from './demo-record';
import { presenterMessages } from './presenter-bar.messages';
import classes from './presenter-bar.module.css';
import { addressOfScenario, SCENARIO_KEYS, type ScenarioKey } from './scenarios';
import { scenarioSights, scenarioTitles } from './scenarios.messages';

export interface PresenterPanelProps {
  scenario: ScenarioKey;
  speed: ReadableAtom<Speed>;
  onSpeed: (speed: Speed) => void;
}

export function PresenterPanel({ scenario, speed, onSpeed }: PresenterPanelProps) {
  const t = useStore(presenterMessages);
  return (
    <div className={classes.panel}>
      <div className={classes.controls}>
        <SpeedChoice speed={speed} onSpeed={onSpeed} />
        <div className={classes.again}>
          <Button
            component="a"
            href={addressOfScenario(scenario)}
            size="xs"
            variant="default"
            leftSection={<Icon name="refresh" size={16} />}
          >
            {t.reset}
          </Button>
          <p className={classes.hint}>{t.resetHint}</p>
        </div>
      </div>
      <p className={classes.hint}>{t.startsAnew}</p>
      <ul className={classes.scenarios} aria-label={t.scenarios}>
        {SCENARIO_KEYS.map((key) => (
          <ScenarioRow key={key} name={key} isRunning={key === scenario} />
        ))}
      </ul>
      <p className={classes.hint}>{t.kept}</p>
    </div>
  );
}

function ScenarioRow({ name, isRunning }: { name: ScenarioKey; isRunning: boolean }) {
  const t = useStore(presenterMessages);
  const title = useStore(scenarioTitles)[name];
  const sight = useStore(scenarioSights)[name];
  const address = addressOfScenario(name);
  return (
    <li className={classes.scenario} data-running={isRunning || undefined}>
      <div>
        <strong>{title}</strong> {isRunning && <span className={classes.now}>{t.running}</span>}
        <p className={classes.sight}>{sight}</p>
      </div>
      <div className={classes.actions}>
        <CopyButton text={new URL(address, window.location.href).href} what={t.linkTo({ name: title })} />
        <Button component="a" href={address} size="compact-sm" variant="light" aria-label={t.start({ name: title })}>
          {t.startWord}
        </Button>
      </div>
    </li>
  );
}

function SpeedChoice({ speed, onSpeed }: Pick<PresenterPanelProps, 'speed' | 'onSpeed'>) {
  const t = useStore(presenterMessages);
  const chosen = useStore(speed);
  return (
    <fieldset className={classes.speed} aria-describedby="demo-speed-hint">
      <legend>{t.speed}</legend>
      <div className={classes.choices}>
        {SPEEDS.map((times) => (
          <label key={times}>
            <input type="radio" name="demo-speed" checked={times === chosen} onChange={() => onSpeed(times)} />
            <span>{t.times({ times })}</span>
          </label>
        ))}
      </div>
      <p id="demo-speed-hint" className={classes.hint}>
        {t.speedHint}
      </p>
    </fieldset>
  );
}
