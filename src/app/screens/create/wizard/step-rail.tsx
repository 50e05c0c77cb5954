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
  optional: 'optional',
  position: params('Step {number} of {count}: {title}'),
  aside: params('Optional: {title}'),
  show: 'All steps',
});

export type StepState = 'todo' | 'optional' | 'current' | 'done' | 'error';

export interface RailStep {
  key: string;
  title: string;
  /** Undefined for one that nobody has to open. */
  number: number | undefined;
  state: StepState;
  /** Where it leads; undefined while it cannot be reached yet. */
  href: string | undefined;
  current: boolean;
}

const ICONS: Record<StepState, IconName | undefined> = {
  todo: undefined,
  optional: undefined,
  current: undefined,
  done: 'check',
  error: 'alert',
};

/** All steps with their states in words, icon and colour (rule 16); on a narrow screen a line that opens. */
export function StepRail({ steps }: { steps: readonly RailStep[] }) {
  const t = useStore(messages);
  const [open, setOpen] = useState(false);
  const { number, title = '' } = steps.find((step) => step.current) ?? {};
  const count = steps.filter((step) => step.number !== undefined).length;
  return (
    <nav aria-label={t.label} className={classes.rail} data-open={open || undefined}>
      <div className={classes.compact}>
        <span>{number === undefined ? t.aside({ title }) : t.position({ number, count, title })}</span>
        <button type="button" className={classes.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.show}
          <Icon name="chevron" size={16} />
        </button>
      </div>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.key}>
            <StepItem step={step} stateText={t[step.state]} onPick={() => setOpen(false)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepItem(props: { step: RailStep; stateText: string; onPick: () => void }) {
  const { step, stateText } = props;
  const icon = ICONS[step.state];
  const content = (
    <>
      <span className={classes.marker} aria-hidden="true">
        {icon ? <Icon name={icon} size={15} /> : step.number}
      </span>
      <span>{step.title}</span>
      {step.state === 'optional' ? (
        <span className={classes.optional}>{stateText}</span>
      ) : (
        <VisuallyHidden>, {stateText}</VisuallyHidden>
      )}
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
