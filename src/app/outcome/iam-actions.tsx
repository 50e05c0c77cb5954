import { CopyButton } from '../ui/copy-button';
import classes from './iam-actions.module.css';

export type IamAction = readonly [action: string, why: string];

export function IamActions({ actions }: { actions: readonly IamAction[] }) {
  return (
    <ul className={classes.actions}>
      {actions.map(([action, why]) => (
        <li key={action}>
          <code>{action}</code> {why}
        </li>
      ))}
    </ul>
  );
}

interface NeededActionsProps {
  lead: string;
  /** For the name of the copy button. */
  what: string;
  /** By purpose. */
  purposes: readonly (readonly [why: string, actions: readonly string[]])[];
}

export function NeededActions({ lead, what, purposes }: NeededActionsProps) {
  const actions = purposes.flatMap(([why, some]) => some.map((action) => [action, why] as const));
  return (
    <div>
      <p>
        {lead} <CopyButton text={actions.map(([action]) => action).join('\n')} what={what} />
      </p>
      <IamActions actions={actions} />
    </div>
  );
}
