import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import type { Instance } from '../../contract/instance';
import { checklistMessages } from './checklist.messages';
import classes from './checklist.module.css';
import { actionOf } from './step-action';
import { nextOf, stepsOf } from './steps';
import { useChecklist } from './use-checklist';

/** The main action of the step that is next, for the head of a page; its place is kept while it isn't known. */
export function NextStep({ item }: { item: Instance }) {
  const t = useStore(checklistMessages);
  const facts = useChecklist(item);
  const next = nextOf(stepsOf(facts));
  const action = next && actionOf(t, next, facts);
  return (
    <div className={classes.nextStep}>
      {action && (
        <Button component={Link} href={action.href}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
