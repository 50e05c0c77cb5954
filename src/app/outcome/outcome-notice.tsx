import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { isOfGateway, vendorWordsOf } from '../i18n/vendor-words';
import { Icon, type IconName } from '../theme/icons';
import type { Tone } from '../theme/notice';
import { outcomeNoticeMessages } from './outcome-notice.messages';
import classes from './outcome-notice.module.css';
import { ServiceWords, type Words } from './service-words';
import { type Verdict, VerdictBadge } from './verdict-badge';

export interface OutcomeFact {
  label: string;
  verdict: Verdict;
  /** Good or bad news; by default, as for charges. */
  tone?: Tone;
  /** One sentence. */
  detail: ReactNode;
}

interface OutcomeNoticeProps {
  tone: Tone;
  title: string;
  happened?: ReactNode;
  facts: readonly OutcomeFact[];
  /** Next step. */
  next?: ReactNode;
  /** The server's error, if any. */
  words?: Words | undefined;
  /** What the code means stands at its field. */
  isAtField?: boolean;
  /** `status` doesn't interrupt a screen reader. */
  announce?: 'alert' | 'status';
  /** Takes the focus, if it replaces the button that was selected. */
  takesFocus?: boolean;
  /** Countdowns and buttons: not announced. */
  children?: ReactNode;
}

const ICONS: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'alert', danger: 'alert' };

/** Prefix of our gateway's codes (contract/gateway-api.ts). */

/**
 * Always in this order: what happened, what is certain (charges first), the cause in plain words, the next step, and
 * the server's original message.
 */
export function OutcomeNotice(props: OutcomeNoticeProps) {
  const t = useStore(outcomeNoticeMessages);
  const { tone, title, announce = 'alert', takesFocus = false } = props;
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const cause = props.isAtField ? undefined : vendorWordsOf(props.words?.code)?.cause;
  useEffect(() => {
    if (!takesFocus) return;
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <section ref={box} tabIndex={-1} aria-labelledby={id} className={classes.card} data-tone={tone}>
      <div role={announce} aria-atomic={announce === 'alert'}>
        <div className={classes.head}>
          <span className={classes.icon}>
            <Icon name={ICONS[tone]} size={20} />
          </span>
          <div id={id} className={classes.title}>
            {title}
          </div>
        </div>
        {props.happened && <div className={classes.happened}>{props.happened}</div>}
        <dl className={classes.rows}>
          {props.facts.map((fact) => (
            <Row key={fact.label} label={fact.label}>
              <div className={classes.fact}>
                <VerdictBadge verdict={fact.verdict} tone={fact.tone} />
                <div>{fact.detail}</div>
              </div>
            </Row>
          ))}
          {cause && <Row label={t.meaning}>{cause}</Row>}
          {props.next && <Row label={t.next}>{props.next}</Row>}
          {props.words && (
            <Row label={isOfGateway(props.words.code) ? t.consoleWords : t.words}>
              <ServiceWords words={props.words} />
            </Row>
          )}
        </dl>
      </div>
      {props.children && <div className={classes.foot}>{props.children}</div>}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
