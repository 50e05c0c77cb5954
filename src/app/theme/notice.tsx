import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import classes from './notice.module.css';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

const ICONS: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'alert', danger: 'alert' };

interface NoticeProps {
  tone: Tone;
  title?: string;
  announce?: 'alert' | 'status';
  /** A button at the right; below the words on a narrow screen. */
  action?: ReactNode;
  /** For a list that makes columns of itself: as wide as the page, where text would be hard to read. */
  isWide?: boolean;
  children?: ReactNode;
}

/**
 * A box that tells something in the flow of a page.
 * @param props.tone what kind of news it is; shown by colour and icon, and by the words themselves
 * @param props.title one short sentence
 * @param props.announce `alert` interrupts a screen reader, `status` waits; neither for text that was always there
 */
export function Notice(props: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={props.tone} data-wide={props.isWide || undefined} role={props.announce}>
      <span className={classes.icon}>
        <Icon name={ICONS[props.tone]} />
      </span>
      {props.title && <div className={classes.title}>{props.title}</div>}
      {props.children && <div className={classes.body}>{props.children}</div>}
      {props.action && <div className={classes.action}>{props.action}</div>}
    </div>
  );
}
