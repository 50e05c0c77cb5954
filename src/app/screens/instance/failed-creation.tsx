import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { vendorWordsOf } from '../../i18n/vendor-words';
import type { Deletion } from '../../lookups/delete-instance';
import { outcomeNoticeMessages } from '../../outcome/outcome-notice.messages';
import { RequestEnd } from '../../outcome/request-end';
import { VerdictBadge } from '../../outcome/verdict-badge';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import { Gap } from '../../ui/gap';
import { asked } from '../../ui/parts';
import classes from './progress.module.css';
import { TryAgain } from './try-again';
import { VendorLinks } from './vendor-links';

const ConfirmDialog = asked(() => import('../../ui/confirm-dialog'));

const messages = i18n('failedCreation', {
  failed: 'Instance creation failed',
  money: 'A failed creation may be charged. Check your bills in the Billing Center.',
  failedBody: 'The failed instance uses no other resources. To recover:',
  stepDelete: 'Delete the failed instance. Until you do, its name may stay in use.',
  stepAgain: 'Try again with the same settings. You review everything first and enter the password again.',
  stepSupport: params('If it fails again, contact Huawei Cloud support with instance ID {id}.'),
  remove: 'Delete failed instance',
  removing: 'Deleting…',
  question: params('Delete {name}?'),
  which: params('Instance ID: {id}.'),
  warning: 'This permanently deletes the failed instance. It never ran, so it contains no data.',
  yes: 'Delete',
  no: 'Cancel',
});

const endMessages = i18n('deletionEnd', {
  deleted: 'Deleted',
  refused: 'DMS rejected the delete request',
  notSent: 'Instance not deleted',
  notSentBody: 'No delete request was sent.',
  unknown: 'We couldn’t confirm the deletion',
  unknownBody: 'No clear response came back. The instance still exists, or we couldn’t check it.',
  still: 'The instance is unchanged.',
  perhaps: 'It may still be deleted.',
  next: 'Try again in a minute.',
  look: 'Check again in a minute. Deleting it again is safe.',
  money: 'Deleting is free of charge.',
});

interface FailedCreationProps {
  item: Instance;
  end: Deletion | undefined;
  isDeleting: boolean;
  onDelete: () => void;
}

/** CREATEFAILED: what to do about it, and the two things that can be done here. */
export function FailedCreation({ item, end, isDeleting, onDelete }: FailedCreationProps) {
  const t = useStore(messages);
  const outcome = useStore(outcomeNoticeMessages);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Notice tone="danger" title={t.failed}>
        <p>
          {outcome.money}
          <Gap />
          <VerdictBadge verdict="unknown" /> {t.money}
        </p>
        {t.failedBody}
        <ol className={classes.plainList}>
          <li>{t.stepDelete}</li>
          <li>{t.stepAgain}</li>
          <li>{t.stepSupport({ id: item.instance_id })}</li>
        </ol>
        <div className={classes.actions}>
          <Button
            size="sm"
            color="var(--danger-action)"
            leftSection={<Icon name="trash" size={16} />}
            aria-haspopup="dialog"
            aria-disabled={isDeleting || undefined}
            onClick={() => !isDeleting && setAsked(true)}
          >
            {isDeleting ? t.removing : t.remove}
          </Button>
          <TryAgain item={item} variant="default" />
        </div>
        <VendorLinks withBilling />
      </Notice>
      {end && end.kind !== 'deleted' && <DeletionEnd end={end} />}
      {isAsked && (
        <Suspense>
          <ConfirmDialog
            title={t.question({ name: item.name })}
            yes={t.yes}
            no={t.no}
            onYes={onDelete}
            onClose={() => setAsked(false)}
          >
            {t.which({ id: item.instance_id })}
            <Gap />
            {t.warning}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}

/** How a deletion ended that did not succeed. */
function DeletionEnd({ end: { kind, error } }: { end: Exclude<Deletion, { kind: 'deleted' }> }) {
  const t = useStore(endMessages);
  const cure = vendorWordsOf(error.code)?.cure;
  const words = {
    refused: [t.refused, undefined, t.still, cure ?? t.next],
    'not-sent': [t.notSent, t.notSentBody, t.still, t.next],
    unknown: [t.unknown, t.unknownBody, t.perhaps, t.look],
  } as const;
  const [title, happened, detail, next] = words[kind];
  const told = { title, happened, detail, next };
  return <RequestEnd kind={kind} error={error} label={t.deleted} money={t.money} {...told} takesFocus />;
}
