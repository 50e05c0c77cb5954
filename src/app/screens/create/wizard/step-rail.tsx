import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { Link } from 'wouter';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { Icon, type IconName } from '../../../theme/icons';
import classes from './wizard.module.css';

const messages = i18n('stepRail', {
  label: 'Steps',
  todo: 'not started',
  current: 'current step',
  done: 'complete',
  error: 'needs attention',
  position: params('Step {number} of {count}: {title}'),
  show: 'All steps',
});

export type StepState = 'todo' | 'current' | 'done' | 'error';

export interface RailStep {
  key: string;
  title: string;
  state: StepState;
  /** Where it leads; undefined while it cannot be reached yet. */
  href: string | undefined;
  current: boolean;
}

const ICONS: Record<StepState, IconName | undefined> = {
  todo: undefined,
  current: undefined,
  done: 'check',
  error: 'alert',
};

/** All steps with their states in words, icon and colour (rule 16); on a narrow screen a line that opens. */
export function StepRail({ steps }: { steps: readonly RailStep[] }) {
  const t = useStore(messages);
  const [open, setOpen] = useState(false);
  const at = steps.findIndex((step) => step.current);
  const title = steps[at]?.title ?? '';
  return (
    <nav aria-label={t.label} className={classes.rail} data-open={open || undefined}>
      <div className={classes.compact}>
        <span>{t.position({ number: at + 1, count: steps.length, title })}</span>
        <button type="button" className={classes.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.show}
          <Icon name="chevron" size={16} />
        </button>
      </div>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step.key}>
            <StepItem step={step} number={index + 1} stateText={t[step.state]} onPick={() => setOpen(false)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepItem(props: { step: RailStep; number: number; stateText: string; onPick: () => void }) {
  const { step, number, stateText } = props;
  const icon = ICONS[step.state];
  const content = (
    <>
      <span className={classes.marker} aria-hidden="true">
        {icon ? <Icon name={icon} size={15} /> : number}
      </span>
      <span>{step.title}</span>
      <VisuallyHidden>, {stateText}</VisuallyHidden>
    </>
  );
  const shared = { className: classes.step, 'data-state': step.state, 'data-current': step.current || undefined };
  if (!step.href) return <span {...shared}>{content}</span>;
  return (
    <Link href={step.href} {...shared} aria-current={step.current ? 'step' : undefined} onClick={props.onPick}>
      {content}
    </Link>
  );
}
