import { useStore } from '@nanostores/react';
import { useLocation } from 'wouter';
import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import type { OpenDraft } from '../../../drafts/open-draft';
import { firstIncompleteStep } from '../../../form/incomplete-steps';
import { i18n } from '../../../i18n/i18n';
import { useService } from '../../../services/services';
import { KeptDraftRow } from './kept-draft-row';
import classes from './start.module.css';
import { useKeptDrafts } from './use-kept-drafts';

const messages = i18n('keptDrafts', {
  others: 'Your other drafts',
  all: 'Your drafts',
});

/** All drafts beside the one that is open, the latest first; nothing where there are none. */
export default function KeptDraftsList({ session, open }: { session: Session; open: OpenDraft }) {
  const t = useStore(messages);
  const [, navigate] = useLocation();
  const drafts = useService(browserDrafts);
  const isTouched = useStore(open.status).kind !== 'untouched';
  const { kept, read } = useKeptDrafts(session);
  if (kept.length === 0) return null;
  const resume = async (id: string) => {
    if (!(await drafts.resume(session, id))) return read();
    const values = drafts.of(session).get()?.read().values;
    if (values) navigate(`/create/${firstIncompleteStep(values)}`);
  };
  const remove = async (id: string) => {
    await drafts.remove(session, id);
    await read();
  };
  return (
    <section className={classes.drafts}>
      <h2>{isTouched ? t.others : t.all}</h2>
      <ul>
        {kept.map((draft) => (
          <KeptDraftRow
            key={draft.id}
            draft={draft}
            onOpen={() => void resume(draft.id)}
            onRemove={() => remove(draft.id)}
          />
        ))}
      </ul>
    </section>
  );
}
