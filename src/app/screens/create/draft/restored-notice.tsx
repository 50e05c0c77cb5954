import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { OpenDraft } from '../../../drafts/open-draft';
import { format } from '../../../i18n/i18n';
import { cloudClock } from '../../../lookups/cloud-clock';
import { useService } from '../../../services/services';
import { Notice } from '../../../theme/notice';
import { Gap } from '../../../ui/gap';
import { draftMessages } from './draft.messages';

interface RestoredNoticeProps {
  draft: OpenDraft;
  /** Epoch milliseconds. */
  savedAt: number;
  action: ReactNode;
}

export function RestoredNotice({ draft, savedAt, action }: RestoredNoticeProps) {
  const t = useStore(draftMessages);
  const { time } = useStore(format);
  const { now } = useService(cloudClock);
  const hasLostPassword = useStore(draft.hasLostPassword);
  const isToday = new Date(savedAt).toDateString() === new Date(now()).toDateString();
  const style: Intl.DateTimeFormatOptions = isToday
    ? { timeStyle: 'short' }
    : { dateStyle: 'medium', timeStyle: 'short' };
  return (
    <Notice tone="info" title={t.restored({ time: time(savedAt, style) })} announce="status" action={action}>
      {t.restoredBody}
      <Gap />
      {hasLostPassword && <span>{t.restoredPassword}</span>}
    </Notice>
  );
}
