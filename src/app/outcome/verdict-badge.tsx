import { useStore } from '@nanostores/react';
import { Icon, type IconName } from '../theme/icons';
import { outcomeNoticeMessages } from './outcome-notice.messages';
import classes from './outcome-notice.module.css';

export type Verdict = 'yes' | 'no' | 'unknown';

const ICONS: Record<Verdict, IconName> = { yes: 'alert', no: 'check', unknown: 'question' };

/** Yes, no or unknown: as a word, an icon and a colour. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useStore(outcomeNoticeMessages);
  return (
    <strong className={classes.verdict} data-verdict={verdict}>
      <Icon name={ICONS[verdict]} size={14} />
      {t[verdict]}
    </strong>
  );
}
