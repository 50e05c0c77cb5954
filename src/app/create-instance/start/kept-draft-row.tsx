import { ActionIcon, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../../theme/icons';
import { format, i18n } from '../../wording/i18n';
import { params } from '../../wording/params';
import type { KeptDraft } from '../draft/kept-drafts';
import classes from './start.module.css';

const ConfirmDialog = lazy(() => import('../../shell/confirm-dialog'));

const messages = i18n('keptDraft', {
  unnamed: 'Without a name yet',
  saved: params('Saved {time}'),
  size: params('{brokers} × {flavor}'),
  open: 'Open',
  openOf: params('Open the draft {name}'),
  elsewhere: 'Open in another tab',
  remove: params('Delete the draft {name}'),
  question: params('Delete the draft {name}?'),
  warning: 'Everything that was typed into it is forgotten. Instances that you have ordered stay as they are.',
  yes: 'Delete the draft',
  no: 'Keep the draft',
});

interface KeptDraftRowProps {
  draft: KeptDraft;
  onOpen: () => void;
  onRemove: () => void;
}

/** One draft of several: what it can be told by, and the ways to go on with it or to be rid of it. */
export function KeptDraftRow({ draft, onOpen, onRemove }: KeptDraftRowProps) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const [isAsked, setAsked] = useState(false);
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
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t.remove({ name })}
            title={t.remove({ name })}
            aria-haspopup="dialog"
            onClick={() => setAsked(true)}
          >
            <Icon name="trash" size={16} />
          </ActionIcon>
        </div>
      )}
      {isAsked && (
        <Suspense>
          <ConfirmDialog
            title={t.question({ name })}
            yes={t.yes}
            no={t.no}
            onYes={onRemove}
            onClose={() => setAsked(false)}
          >
            {t.warning}
          </ConfirmDialog>
        </Suspense>
      )}
    </li>
  );
}
