import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { vendorWordsOf } from '../i18n/vendor-words';
import { Icon, type IconName } from '../theme/icons';
import type { Tone } from '../theme/notice';
import { outcomeNoticeMessages } from './outcome-notice.messages';
import classes from './outcome-notice.module.css';
import { ServiceWords, type Words } from './service-words';
import { type Verdict, VerdictBadge } from './verdict-badge';

/** A question that every outcome answers, with its answer. */
export interface OutcomeFact {
  /** For example "Money spent". */
  label: string;
  verdict: Verdict;
  /** Whether the answer is good or bad news; as about money, where it is left out. */
  tone?: Tone;
  /** Why that is the answer, in one sentence. */
  detail: ReactNode;
}

interface OutcomeNoticeProps {
  tone: Tone;
  /** What happened, in one short sentence. */
  title: string;
  /** What happened, in more words. */
  happened?: ReactNode;
  facts: readonly OutcomeFact[];
  /** What happens next, or what to do. */
  next?: ReactNode;
  /** The server's own words; undefined where no server is involved. */
  words?: Words | undefined;
  /** `alert` interrupts a screen reader; `status` waits and tells only what has changed. */
  announce?: 'alert' | 'status';
  /** Takes the focus when it appears: for one that stands in the place of the button that was pressed. */
  takesFocus?: boolean;
  /** Clocks and buttons: outside what is announced, so that a countdown is read on demand only. */
  children?: ReactNode;
}

const ICONS: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'alert', danger: 'alert' };

/** Codes of our own gateway begin like this; it words its refusals in the vendor's form (contract/gateway-api.ts). */
const isOurs = (code: string | undefined) => code?.startsWith('LAUNCHPAD.') === true;

/**
 * How something that changes the cloud ended, always in the same order: what happened, what is certain (was money
 * spent?), why in plain words where the server's code is known, what to do, and what the server said, to the letter.
 */
export function OutcomeNotice(props: OutcomeNoticeProps) {
  const t = useStore(outcomeNoticeMessages);
  const { tone, title, announce = 'alert', takesFocus = false } = props;
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const cause = vendorWordsOf(props.words?.code)?.cause;
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
            <Row label={isOurs(props.words.code) ? t.consoleWords : t.words}>
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
