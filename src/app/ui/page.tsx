import { Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { navigation } from '../browser/navigation';
import { joins } from '../i18n/joins';
import { useService } from '../services/services';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** For the browser's tab, if the title says too little. */
  tabTitle?: string;
  /** Prefix of the tab's title, for example "Error". */
  prefix?: string | undefined;
  lead?: ReactNode;
  /** To the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * Sets the tab's title and focuses the heading, so that a screen reader announces the page (WCAG 2.4.2, 2.4.3). What the
 * browser has loaded is announced anyway.
 */
export function Page({ title, tabTitle = title, prefix, lead, actions, children }: PageProps) {
  const moves = useService(navigation);
  const heading = useRef<HTMLHeadingElement>(null);
  const join = useStore(joins);
  const whole = prefix ? join.labelled({ label: prefix, text: tabTitle }) : tabTitle;
  useEffect(() => {
    document.title = `${whole} · Kafka Launchpad`;
  }, [whole]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first Tab then reaches the skip link.
    if (moves.arrival() === 'load') return moves.leave;
    // A child's effect runs first: a step's heading keeps the focus.
    if (box.current?.contains(document.activeElement)) return undefined;
    heading.current?.focus({ preventScroll: true });
    // Scroll to the top; after Back, the browser restores the position.
    if (moves.arrival() === 'link') document.documentElement.scrollTop = 0;
    return undefined;
  }, [moves]);
  return (
    <div className={classes.page} ref={box}>
      <div className={`${classes.band} ${classes.pageHead}`}>
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </Title>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  /** Makes it a focus target. */
  focusRef?: Ref<HTMLElement>;
  children: ReactNode;
}

export function Panel({ title, actions, focusRef, children }: PanelProps) {
  return (
    <section className={classes.panel} ref={focusRef} tabIndex={focusRef ? -1 : undefined}>
      {(title || actions) && (
        <div className={classes.panelHead}>
          {title && (
            <Title order={2} size="h4">
              {title}
            </Title>
          )}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

/** In two columns if there's room. */
export function Facts({ rows }: { rows: readonly { label: string; value: ReactNode; note?: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.note && <dd>{row.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
