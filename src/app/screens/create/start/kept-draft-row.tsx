import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { StoredDraft } from '../../../drafts/stored-drafts';
import { format, i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { DeleteDraft } from './delete-draft';
import classes from './start.module.css';

const messages = i18n('keptDraft', {
  unnamed: 'Unnamed',
  saved: params('Saved {time}'),
  size: params('{brokers} × {flavor}'),
  open: 'Open',
  openOf: params('Open draft {name}'),
  elsewhere: 'Open in another tab',
});

interface KeptDraftRowProps {
  draft: StoredDraft;
  onOpen: () => void;
  onRemove: () => Promise<void>;
}

/** One draft of several: what it can be told by, and the ways to go on with it or to be rid of it. */
export function KeptDraftRow({ draft, onOpen, onRemove }: KeptDraftRowProps) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const name = draft.name || t.unnamed;
  const facts = [
    t.saved({ time: time(draft.savedAt, { dateStyle: 'medium', timeStyle: 'short' }) }),
    draft.flavor && draft.brokers && t.size({ brokers: draft.brokers, flavor: draft.flavor }),
  ];
  return (
    <li className={classes.kept}>
      <div>
        <strong>{name}</strong>
        <p className={classes.detail}>
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      {draft.isElsewhere ? (
        <span className={classes.detail}>{t.elsewhere}</span>
      ) : (
        <div className={classes.keptActions}>
          <Button size="xs" variant="default" aria-label={t.openOf({ name })} onClick={onOpen}>
            {t.open}
          </Button>
          <DeleteDraft size={30} name={name} onDelete={onRemove} />
        </div>
      )}
    </li>
  );
}
