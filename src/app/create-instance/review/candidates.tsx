import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { createdAtMs, type Instance } from '../../../contract/instance';
import { format } from '../../wording/i18n';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';

interface CandidatesProps {
  instances: readonly Instance[];
  /** What the button at each says. */
  action: string;
  onPick: (instanceId: string) => void;
}

/** Instances that carry the name, each with what tells it from the others. */
export function Candidates({ instances, action, onPick }: CandidatesProps) {
  const t = useStore(outcomeMessages);
  const { time } = useStore(format);
  return (
    <ul className={classes.candidates}>
      {instances.map((item) => {
        const created = createdAtMs(item);
        const when =
          created === undefined ? t.noTime : time(new Date(created), { dateStyle: 'medium', timeStyle: 'short' });
        const label = t.candidate({ name: item.name, status: item.status, time: when });
        return (
          <li key={item.instance_id}>
            {label} <span className={classes.id}>{item.instance_id}</span>{' '}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${action}: ${item.instance_id}`}
              onClick={() => onPick(item.instance_id)}
            >
              {action}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
