import { useStore } from '@nanostores/react';
import type { OpenDraft } from '../../../drafts/open-draft';
import { Notice } from '../../../theme/notice';
import { Gap } from '../../../ui/gap';
import { draftMessages } from './draft.messages';

export function FilledNotice({ draft, name, id }: { draft: OpenDraft; name: string; id: string }) {
  const t = useStore(draftMessages);
  const { access, billing } = draft.read().values;
  return (
    <Notice tone="info" title={t.filled({ name })} announce="status">
      {t.filledId({ id })}
      <Gap />
      {t.filledBody}
      <Gap />
      {access.sasl && access.password === '' && <span>{t.filledPassword}</span>}
      <Gap />
      {billing.mode === 'prePaid' && billing.periodNumber === '' && <span>{t.filledPeriod}</span>}
    </Notice>
  );
}
