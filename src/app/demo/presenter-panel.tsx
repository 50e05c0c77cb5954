import { Button, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { MapStore, ReadableAtom } from 'nanostores';
import { NO_LOGIN } from '../fields/no-login';
import { Icon } from '../theme/icons';
import { CopyButton } from '../ui/copy-button';
import { SPEEDS, type Speed } from './demo-record';
import { goTo } from './director';
import { MOMENTS } from './moments';
import type { Presenter } from './presenter';
import { presenterMessages } from './presenter-bar.messages';
import classes from './presenter-bar.module.css';
import { addressOfScenario, SCENARIO_GROUPS, SCENARIO_KEYS, type ScenarioKey, scenarioOf } from './scenarios';
import { groupTitles, scenarioSights, scenarioTitles, scenarioWords } from './scenarios.messages';

export interface PresenterPanelProps {
  scenario: ScenarioKey;
  speed: ReadableAtom<Speed>;
  onSpeed: (speed: Speed) => void;
  presenter: MapStore<Presenter>;
  /** Director mode has begun. */
  onDirect: () => void;
  onCard: () => void;
  onHide: () => void;
}

export function PresenterPanel(props: PresenterPanelProps) {
  const { scenario, speed, onSpeed } = props;
  const t = useStore(presenterMessages);
  const groups = useStore(groupTitles);
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
        <Presenting {...props} />
      </div>
      <p className={classes.hint}>{t.startsAnew}</p>
      <section aria-label={t.scenarios}>
        {SCENARIO_GROUPS.map((group) => (
          <div key={group} className={classes.group}>
            <h2 id={`demo-${group}`}>{groups[group]}</h2>
            <ul className={classes.scenarios} aria-labelledby={`demo-${group}`}>
              {SCENARIO_KEYS.filter((key) => scenarioOf(key).group === group).map((key) => (
                <ScenarioRow key={key} name={key} isRunning={key === scenario} />
              ))}
            </ul>
          </div>
        ))}
      </section>
      <p className={classes.hint}>{t.kept}</p>
    </div>
  );
}

/** The customer's name, the director mode, the end card, and the bar itself. */
function Presenting({ scenario, presenter, onDirect, onCard, onHide }: PresenterPanelProps) {
  const t = useStore(presenterMessages);
  const { customer } = useStore(presenter);
  const direct = () => {
    goTo(presenter, MOMENTS[0] ?? 'list', scenario);
    onDirect();
  };
  return (
    <fieldset className={classes.presenting}>
      <legend>{t.title}</legend>
      <TextInput
        {...NO_LOGIN}
        size="xs"
        label={t.customer}
        description={t.customerHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={customer}
        onChange={(event) => presenter.setKey('customer', event.currentTarget.value)}
      />
      <div className={classes.choicesOfPresenter}>
        <Button size="xs" variant="default" aria-describedby="demo-director-hint" onClick={direct}>
          {t.director}
        </Button>
        <Button size="xs" variant="default" onClick={onCard}>
          {t.card}
        </Button>
        <Button size="xs" variant="default" aria-describedby="demo-hide-hint" onClick={onHide}>
          {t.hide}
        </Button>
      </div>
      <p className={classes.hint}>
        <span id="demo-director-hint">{t.directorHint}</span> <span id="demo-hide-hint">{t.hideHint}</span>
      </p>
    </fieldset>
  );
}

function ScenarioRow({ name, isRunning }: { name: ScenarioKey; isRunning: boolean }) {
  const t = useStore(presenterMessages);
  const title = useStore(scenarioTitles)[name];
  const sight = useStore(scenarioSights)[name];
  const words = useStore(scenarioWords)[name];
  const address = addressOfScenario(name);
  return (
    <li className={classes.scenario} data-running={isRunning || undefined}>
      <div>
        <strong>{title}</strong> {isRunning && <span className={classes.now}>{t.running}</span>}
        <p className={classes.sight}>{sight}</p>
        <p>
          <strong>{t.say}</strong> {words}
        </p>
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
