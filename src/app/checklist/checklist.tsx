import { Anchor, Button, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link, useLocation } from 'wouter';
import type { Instance } from '../../contract/instance';
import { Defined } from '../glossary/defined';
import type { Term } from '../glossary/terms';
import { format } from '../i18n/i18n';
import { knownRegistrationMessages } from '../instance/known-registration';
import { Icon, type IconName } from '../theme/icons';
import { Panel } from '../ui/page';
import { AllDone } from './all-done';
import { checklistMessages } from './checklist.messages';
import classes from './checklist.module.css';
import { actionOf } from './step-action';
import { type Facts, nextOf, ownTopics, ownTransfers, type Step, type StepState, stepsOf } from './steps';
import { useChecklist } from './use-checklist';

type Words = ReturnType<(typeof checklistMessages)['get']>;
type Time = (at: number) => string;

const ICONS: Partial<Record<StepState, IconName>> = { done: 'check', trouble: 'alert', unknown: 'question' };

/** Where a step stands, in one line. */
function detailOf(
  t: Words,
  known: ReturnType<(typeof knownRegistrationMessages)['get']>,
  step: Step,
  facts: Facts,
  time: Time,
): string {
  if (step.as === 'reading') return t.checking;
  switch (step.key) {
    case 'running':
      return '';
    case 'reachable':
      return { opening: t.opening, open: '', closed: t.closed, unknown: t.unsure }[step.as];
    case 'registered': {
      const { registration } = facts;
      if (step.as === 'byTransfer') return t.byTransfer;
      if (registration === undefined) return t.unregistered;
      return known[registration.state]({ time: time(registration.at) });
    }
    case 'topic':
      return { some: t.topics(ownTopics(facts).length), none: '', unread: t.unreadTopics }[step.as];
    case 'message':
      return step.as === 'none' ? '' : t.seen({ time: time(facts.seen.message ?? facts.seen.log ?? 0) });
    case 'transfer': {
      const [first] = ownTransfers(facts);
      const odd = t.transferOdd({ status: first?.log_transfer_info.log_transfer_status ?? '' });
      return {
        ...{ on: t.transferOn, paused: t.transferPaused, failed: t.transferFailed },
        ...{ odd, none: t.noTransfer, unread: t.unreadTransfers },
      }[step.as];
    }
    case 'log':
      return step.as === 'none' ? '' : t.seen({ time: time(facts.seen.log ?? 0) });
  }
}

/** What a newcomer may not know of a step. */
const TERMS: Partial<Record<Step['key'], Term>> = { registered: 'lts', topic: 'topic' };

function StepName({ step, name }: { step: Step['key']; name: string }) {
  const term = TERMS[step];
  return term ? <Defined term={term}>{name}</Defined> : name;
}

interface ChecklistProps {
  item: Instance;
  /** The page's main action is the next step; not where its head has it (`NextStep`). */
  isMain?: boolean;
}

/** The way from a running instance to its first log: where each step stands, and what to do next. */
export function Checklist({ item, isMain = true }: ChecklistProps) {
  const t = useStore(checklistMessages);
  const known = useStore(knownRegistrationMessages);
  const formats = useStore(format);
  const [place] = useLocation();
  const facts = useChecklist(item);
  const steps = stepsOf(facts);
  const next = nextOf(steps);
  const time: Time = (at) => formats.time(at, { dateStyle: 'medium', timeStyle: 'short' });
  const stateWords = { done: t.done, trouble: t.trouble, unknown: t.unknown, open: undefined, reading: undefined };
  return (
    <Panel
      title={t.title}
      actions={
        <span className={classes.progress}>
          {t.progress({ done: steps.filter(({ state }) => state === 'done').length, of: steps.length })}
        </span>
      }
    >
      {next === undefined && <AllDone instanceId={item.instance_id} />}
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const isNext = step === next;
          const icon = ICONS[step.state];
          const action = actionOf(t, step, facts);
          return (
            <li key={step.key} data-state={step.state} aria-current={isNext ? 'step' : undefined}>
              <span className={classes.mark} aria-hidden>
                {icon ? <Icon name={icon} size={16} /> : index + 1}
              </span>
              <div>
                <strong>
                  <StepName step={step.key} name={t[step.key]} />{' '}
                  <VisuallyHidden component="span">{stateWords[step.state]}</VisuallyHidden>
                </strong>
                <span>{detailOf(t, known, step, facts, time)}</span>
              </div>
              {/* What leads to this very page is no way on. */}
              {action &&
                action.href !== place &&
                (isNext && isMain ? (
                  <Button component={Link} href={action.href} size="sm">
                    {action.label}
                  </Button>
                ) : (
                  <Anchor component={Link} href={action.href}>
                    {action.label}
                  </Anchor>
                ))}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
