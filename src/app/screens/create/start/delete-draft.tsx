import { ActionIcon } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { Icon } from '../../../theme/icons';
import { asked } from '../../../ui/parts';

const ConfirmDialog = asked(() => import('../../../ui/confirm-dialog'));

const messages = i18n('deleteDraft', {
  remove: params('Delete draft {name}'),
  question: params('Delete draft {name}?'),
  warning: 'You lose everything you entered in this draft. Instances you’ve already created aren’t affected.',
  yes: 'Delete draft',
  no: 'Keep draft',
});

interface DeleteDraftProps {
  /** What the draft is told by. */
  name: string;
  /** As high as the button beside it, in pixels. */
  size: number;
  /** The draft is to be forgotten for good. */
  onDelete: () => Promise<void>;
}

/** A button that forgets a draft, after asking (rule 18). */
export function DeleteDraft({ name, size, onDelete }: DeleteDraftProps) {
  const t = useStore(messages);
  const [isAsked, setAsked] = useState(false);
  const remove = async () => {
    await onDelete();
    // The button that asked is gone; what is read next is the page from its beginning.
    document.querySelector('h1')?.focus();
  };
  return (
    <>
      <ActionIcon
        variant="default"
        size={size}
        aria-label={t.remove({ name })}
        title={t.remove({ name })}
        aria-haspopup="dialog"
        onClick={() => setAsked(true)}
      >
        <Icon name="trash" size={16} />
      </ActionIcon>
      {isAsked && (
        <Suspense>
          <ConfirmDialog
            title={t.question({ name })}
            yes={t.yes}
            no={t.no}
            onYes={() => void remove()}
            onClose={() => setAsked(false)}
          >
            {t.warning}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
