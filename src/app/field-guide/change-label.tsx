import { useStore } from '@nanostores/react';
import type { Change } from '../form/change';
import { Icon, type IconName } from '../theme/icons';
import { changeLabels } from './changeability.messages';
import classes from './field-guide.module.css';

const ICONS: Record<Exclude<Change, 'contested'>, IconName> = {
  fixed: 'lock',
  changeable: 'swap',
  restart: 'refresh',
};

/** That sources disagree is for Help: until then it counts as fixed. */
export function ChangeLabel({ id, change: told }: { id?: string; change: Change }) {
  const t = useStore(changeLabels);
  const change = told === 'contested' ? 'fixed' : told;
  return (
    <span id={id} className={classes.change} data-change={change}>
      <Icon name={ICONS[change]} size={14} />
      {t[change]}
    </span>
  );
}
