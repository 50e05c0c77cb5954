import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { format } from '../../wording/i18n';
import { draftMessages } from './draft.messages';
import classes from './draft.module.css';
import type { OpenDraft } from './open-draft';

/**
 * Says when the draft was saved, or why it is not. The time is only there to be read: a screen reader hears that saving
 * works, stops working or works again, and not every save.
 * @param props.always what can be done with the form in any case
 * @param props.children what can be done with the draft; left out while there is none
 */
export function DraftBar(props: { draft: OpenDraft; always?: ReactNode; children?: ReactNode }) {
  const { draft } = props;
  const t = useStore(draftMessages);
  const { time } = useStore(format);
  const status = useStore(draft.status);
  const isUnsaved = status.kind === 'unsaved';
  return (
    <div className={classes.bar}>
      {status.kind === 'saved' && <span>{t.savedAt({ time: time(status.at, { timeStyle: 'short' }) })}</span>}
      <VisuallyHidden role="status">
        {status.kind === 'saved' && t.saved}
        {isUnsaved && t[status.reason]}
      </VisuallyHidden>
      {isUnsaved && (
        <span className={classes.unsaved} aria-hidden="true">
          {t[status.reason]}
        </span>
      )}
      <div className={classes.tools}>
        {props.always}
        {status.kind !== 'untouched' && props.children}
      </div>
    </div>
  );
}
