import { useStore } from '@nanostores/react';
import type { OpenDraft } from '../../../drafts/open-draft';
import { Notice } from '../../../theme/notice';
import { draftMessages } from './draft.messages';

export function FilledNotice({ draft, name, id }: { draft: OpenDraft; name: string; id: string }) {
  const t = useStore(draftMessages);
  const { access, billing } = draft.read().values;
  return (
    <Notice tone="info" title={t.filled({ name })} announce="status">
      {t.filledId({ id })} {t.filledBody} {access.sasl && access.password === '' && <span>{t.filledPassword}</span>}{' '}
      {billing.mode === 'prePaid' && billing.periodNumber === '' && <span>{t.filledPeriod}</span>}
    </Notice>
  );
}
