import { Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { cameByLink } from '../browser/came-by-link';
import { joins } from '../i18n/joins';
import { useService } from '../services/services';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** What the browser's tab shows instead of the title, where the title alone says too little. */
  tabTitle?: string;
  /** Said before the title in the browser's tab, for example "Error". */
  prefix?: string | undefined;
  lead?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * One screen: sets the tab's title and moves focus to its heading when it opens, so that a screen reader says where
 * the person is (WCAG 2.4.2, 2.4.3).
 */
export function Page({ title, tabTitle = title, prefix, lead, actions, children }: PageProps) {
  const isByLink = useService(cameByLink);
  const heading = useRef<HTMLHeadingElement>(null);
  const join = useStore(joins);
  const whole = prefix ? join.labelled({ label: prefix, text: tabTitle }) : tabTitle;
  useEffect(() => {
    document.title = `${whole} · Kafka Launchpad`;
  }, [whole]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What stands on the page opens before it: a step's own heading that has the focus already keeps it.
    if (box.current?.contains(document.activeElement)) return;
    heading.current?.focus({ preventScroll: true });
    // A new screen begins at its top. After Back the browser shows the place where the person was.
    if (isByLink()) document.documentElement.scrollTop = 0;
  }, [isByLink]);
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
  /** Makes it a place that a button of the page can lead to. */
  id?: string;
  children: ReactNode;
}

/** A surface on the page, with an optional heading. */
export function Panel({ title, actions, id, children }: PanelProps) {
  return (
    <section className={classes.panel} id={id} tabIndex={id === undefined ? undefined : -1}>
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

/** Names and values, one under the other; in two columns where there is room. */
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
