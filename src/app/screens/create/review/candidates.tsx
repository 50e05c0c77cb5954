import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { createdAtMs, type Instance } from '../../../../contract/instance';
import { format, listing } from '../../../i18n/i18n';
import { joins } from '../../../i18n/joins';
import { statusLabel, statusMessages } from '../../../instance/status';
import type { Attempt } from '../../../submission/attempt';
import { compare } from './differences';
import classes from './review.module.css';
import { unknownMessages } from './unknown.messages';

interface CandidatesProps {
  instances: readonly Instance[];
  /** The order that may have made one of them; each is then compared with it. */
  attempt?: Attempt;
  /** What the button at each says. */
  action: string;
  onPick: (instanceId: string) => void;
}

/** Instances that carry the name, each with what tells it from the others. */
export function Candidates({ instances, attempt, action, onPick }: CandidatesProps) {
  const t = useStore(unknownMessages);
  const statuses = useStore(statusMessages);
  const { time } = useStore(format);
  const list = useStore(listing);
  const join = useStore(joins);
  const comparison = (item: Instance, order: Attempt) => {
    const { different, unknown } = compare(order, item);
    const words = (facts: typeof unknown) => list(facts.map((key) => t[key]));
    const unlike = different.length > 0 && t.unlike({ differences: words(different) });
    if (unknown.length === 0) return unlike || t.alike;
    const untold = t.untold({ facts: list(unknown.map((key) => (key === 'time' ? t.timeOf : t[key]))) });
    return unlike ? join.sentences({ first: unlike, second: untold }) : untold;
  };
  return (
    <ul className={classes.candidates}>
      {instances.map((item) => {
        const created = createdAtMs(item);
        const when =
          created === undefined ? t.noTime : time(new Date(created), { dateStyle: 'medium', timeStyle: 'short' });
        return (
          <li key={item.instance_id}>
            <div>
              <div>
                {t.candidate({
                  name: item.name || item.instance_id,
                  status: statusLabel(statuses, item.status),
                  time: when,
                })}
              </div>
              <div className={classes.id}>{item.instance_id}</div>
              {attempt && <div className={classes.id}>{comparison(item, attempt)}</div>}
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={join.labelled({ label: action, text: item.instance_id })}
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
