import { useStore } from '@nanostores/react';
import type { Change } from '../form/change';
import { Icon, type IconName } from '../theme/icons';
import { changeLabels } from './changeability.messages';
import classes from './field-guide.module.css';

const ICONS: Record<Change, IconName> = {
  fixed: 'lock',
  changeable: 'swap',
  restart: 'refresh',
  contested: 'question',
};

export function ChangeLabel({ change }: { change: Change }) {
  const t = useStore(changeLabels);
  return (
    <span className={classes.change} data-change={change}>
      <Icon name={ICONS[change]} size={14} />
      {t[change]}
    </span>
  );
}
