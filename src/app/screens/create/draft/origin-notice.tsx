import { useStore } from '@nanostores/react';
import type { DraftOrigin } from '../../../drafts/draft-origin';
import type { OpenDraft } from '../../../drafts/open-draft';
import type { PageKey } from '../../../form/steps';
import { i18n } from '../../../i18n/i18n';
import { Notice } from '../../../theme/notice';
import { PresetNotice } from '../presets/preset-notice';
import { FilledNotice } from './filled-notice';

const messages = i18n('originNotice', {
  link: 'Filled in from a shared link',
  linkBody:
    'Check every value before you create: anyone can make such a link. Nothing has been created. Your own earlier entries are kept as a separate draft.',
  import: 'Filled in from your import',
  importBody: 'Review each step before you create. Nothing has been created. Passwords are never imported.',
});

interface OriginNoticeProps {
  draft: OpenDraft;
  origin: DraftOrigin;
  step: PageKey;
}

/** Where prefilled values come from, and what to check. */
export default function OriginNotice({ draft, origin, step }: OriginNoticeProps) {
  const t = useStore(messages);
  switch (origin.kind) {
    case 'instance':
      return <FilledNotice draft={draft} name={origin.name} id={origin.id} />;
    case 'preset':
      return step !== 'review' && <PresetNotice preset={origin.preset} notes={origin.notes} step={step} />;
    case 'link':
      return (
        <Notice tone="warning" title={t.link} announce="status">
          {t.linkBody}
        </Notice>
      );
    case 'import':
      return (
        <Notice tone="info" title={t.import} announce="status">
          {t.importBody}
        </Notice>
      );
  }
}
