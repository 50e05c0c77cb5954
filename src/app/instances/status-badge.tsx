import { useStore } from '@nanostores/react';
import { Icon } from '../theme/icons';
import { statusLabel, statusMessages, statusTone, TONE_ICONS } from './status';
import classes from './status-badge.module.css';

/**
 * A status in our words, with the vendor's word beside it: both are needed to talk to the vendor's support.
 * @param props.status the vendor's word
 */
export function StatusBadge({ status }: { status: string }) {
  const words = useStore(statusMessages);
  const label = statusLabel(words, status);
  const tone = statusTone(status);
  return (
    <span className={classes.status}>
      <span className={classes.badge} data-tone={tone}>
        <span className={classes.icon}>
          <Icon name={TONE_ICONS[tone]} size={14} />
        </span>
        {label}
      </span>{' '}
      {label !== status && <span className={classes.vendor}>{status}</span>}
    </span>
  );
}
