import { CopyButton } from '../ui/copy-button';
import classes from './iam-actions.module.css';

/** An IAM action, and what it is needed for. */
export type IamAction = readonly [action: string, why: string];

/** IAM actions with their reasons, to hand to an administrator. */
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
  /** What the button copies, for its name. */
  what: string;
  /** Each purpose with its actions. */
  purposes: readonly (readonly [why: string, actions: readonly string[]])[];
}

/** Which IAM actions something needs that was refused for want of one, with a button that copies them. */
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
