import { useStore } from '@nanostores/react';
import { useId } from 'react';
import layout from '../wizard/wizard.module.css';
import { summaryMessages } from './summary.messages';
import classes from './summary.module.css';
import { type SummaryProps, SummaryRows } from './summary-rows';
import { useIsWide } from './use-is-wide';

/** Beside the form: what will be created, as far as it is chosen. Nothing on a narrow screen, where it is a drawer. */
export default function SummaryColumn(props: SummaryProps) {
  const t = useStore(summaryMessages);
  const id = useId();
  if (!useIsWide()) return null;
  return (
    <aside className={layout.aside} aria-labelledby={id}>
      <div className={classes.summary}>
        <h2 id={id} className={classes.title}>
          {t.title}
        </h2>
        <SummaryRows {...props} />
      </div>
    </aside>
  );
}
