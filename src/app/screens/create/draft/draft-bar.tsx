import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { OpenDraft } from '../../../drafts/open-draft';
import { format } from '../../../i18n/i18n';
import { draftMessages } from './draft.messages';
import classes from './draft.module.css';

/**
 * Everything has its place from the start, because the first save comes while someone reaches for Continue. A screen
 * reader announces only changes between saved and unsaved, not every save.
 */
export function DraftBar({ draft, children }: { draft: OpenDraft; children: ReactNode }) {
  const t = useStore(draftMessages);
  const { time } = useStore(format);
  const status = useStore(draft.status);
  return (
    <div className={classes.bar}>
      <VisuallyHidden role="status">
        {status.kind === 'saved' && t.saved}
        {status.kind === 'unsaved' && t[status.reason]}
      </VisuallyHidden>
      <div className={classes.tools}>{children}</div>
      <div className={classes.status}>
        {status.kind === 'saved' && t.savedAt({ time: time(status.at, { timeStyle: 'short' }) })}
        {status.kind === 'unsaved' && (
          <details className={classes.unsaved}>
            <summary>{t.unsaved}</summary>
            <p>{t[status.reason]}</p>
          </details>
        )}
      </div>
    </div>
  );
}
