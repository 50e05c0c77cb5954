import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import type { OpenDraft } from '../../../drafts/open-draft';
import { Icon } from '../../../theme/icons';
import { asked } from '../../../ui/parts';
import { draftMessages } from './draft.messages';

const ConfirmDialog = asked(() => import('../../../ui/confirm-dialog'));

/** Disabled while nothing was typed, so it always asks (rule 18). */
export function StartOver({ draft, onStartOver }: { draft: OpenDraft; onStartOver: () => void }) {
  const t = useStore(draftMessages);
  const { kind } = useStore(draft.status);
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="trash" size={16} />}
        aria-haspopup="dialog"
        disabled={kind === 'untouched'}
        onClick={() => setIsAsked(true)}
      >
        {t.startOver}
      </Button>
      {isAsked && (
        <Suspense>
          <ConfirmDialog
            title={t.question}
            yes={t.forget}
            no={t.keep}
            onYes={onStartOver}
            onClose={() => setIsAsked(false)}
          >
            {t.warning}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}
