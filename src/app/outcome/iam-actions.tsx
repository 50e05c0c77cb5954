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
