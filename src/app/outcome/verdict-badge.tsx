import { useStore } from '@nanostores/react';
import { Icon, type IconName } from '../theme/icons';
import type { Tone } from '../theme/notice';
import { outcomeNoticeMessages } from './outcome-notice.messages';
import classes from './outcome-notice.module.css';

/** `likely`: very likely yes. */
export type Verdict = 'yes' | 'likely' | 'no' | 'unknown';

const ICONS: Record<Exclude<Verdict, 'no'>, IconName> = { yes: 'check', likely: 'check', unknown: 'question' };

/** "No" is good or bad news, which isn't told by color alone. */
const NO_ICONS: Record<Tone, IconName> = { info: 'minus', success: 'minus', warning: 'alert', danger: 'cross' };

/** Defaults: about charges, "no" is good news. */
const TONES: Record<Verdict, Tone> = { yes: 'info', likely: 'info', no: 'success', unknown: 'warning' };

interface VerdictBadgeProps {
  verdict: Verdict;
  tone?: Tone | undefined;
}

export function VerdictBadge({ verdict, tone = TONES[verdict] }: VerdictBadgeProps) {
  const t = useStore(outcomeNoticeMessages);
  return (
    <strong className={classes.verdict} data-tone={tone}>
      <Icon name={verdict === 'no' ? NO_ICONS[tone] : ICONS[verdict]} size={14} />
      <span>{t[verdict]}</span>
    </strong>
  );
}
