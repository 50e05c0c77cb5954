import { useStore } from '@nanostores/react';
import { Icon } from '../theme/icons';
import { PAYMENT_TONES, type Payment, paymentMessages } from './payment';
import { type StatusTone, statusLabel, statusMessages, statusTone, TONE_ICONS } from './status';
import classes from './status-badge.module.css';

/**
 * A status in our words, with the vendor's word beside it: both are needed to talk to the vendor's support.
 * @param props.status the vendor's word
 * @param props.payment what its order says, where it is ordered and not there yet
 * @param props.isShort in a list the vendor's word is a tooltip
 */
export function StatusBadge(props: { status: string; payment?: Payment | undefined; isShort?: boolean }) {
  const { status, payment = 'paid', isShort = false } = props;
  const words = useStore(statusMessages);
  const orders = useStore(paymentMessages);
  const label = payment === 'paid' ? statusLabel(words, status) : orders[payment];
  const tone = payment === 'paid' ? statusTone(status) : PAYMENT_TONES[payment];
  return (
    <span className={classes.status} title={isShort ? status : undefined}>
      <ToneBadge tone={tone} label={label} />{' '}
      {!isShort && label !== status && <span className={classes.vendor}>{status}</span>}
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
