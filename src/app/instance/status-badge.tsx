import { useStore } from '@nanostores/react';
import { Icon } from '../theme/icons';
import { PAYMENT_TONES, type Payment, paymentMessages } from './payment';
import { type StatusTone, statusLabel, statusMessages, statusTone, TONE_ICONS } from './status';
import classes from './status-badge.module.css';

/**
 * A status in our words; Huawei Cloud's word, for its support, is a tooltip.
 * @param props.status the vendor's word
 * @param props.payment what its order says, where it is ordered and not there yet
 */
export function StatusBadge(props: { status: string; payment?: Payment | undefined }) {
  const { status, payment = 'paid' } = props;
  const words = useStore(statusMessages);
  const orders = useStore(paymentMessages);
  const label = payment === 'paid' ? statusLabel(words, status) : orders[payment];
  const tone = payment === 'paid' ? statusTone(status) : PAYMENT_TONES[payment];
  return (
    <span className={classes.status} title={status}>
      <ToneBadge tone={tone} label={label} />
    </span>
  );
}

/** The status of anything: as a word, an icon and a color. */
export const ToneBadge = ({ tone, label }: { tone: StatusTone; label: string }) => (
  <span className={classes.badge} data-tone={tone}>
    <span className={classes.icon}>
      <Icon name={TONE_ICONS[tone]} size={14} />
    </span>
    {/* In an element of its own React sets it also where a translator has replaced the text. */}
    <span>{label}</span>
  </span>
);
