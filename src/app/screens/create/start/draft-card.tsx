import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import type { OpenDraft } from '../../../drafts/open-draft';
import { firstIncompleteStep } from '../../../form/incomplete-steps';
import { format, i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { useService } from '../../../services/services';
import { DeleteDraft } from './delete-draft';
import classes from './start.module.css';

const messages = i18n('draftCard', {
  title: 'Continue your draft',
  named: params('{name}, saved {time}.'),
  unnamed: params('Unnamed, saved {time}.'),
  unsaved: 'Not saved in this browser. It’s lost when you close this page.',
  kept: 'If you start something else, this draft is kept. You’ll see it here again.',
  nameless: 'unnamed',
  goOn: 'Continue',
});

/** The draft that this tab has open already, or that an earlier one left behind; nothing where there is none. */
export function DraftCard({ draft, session }: { draft: OpenDraft; session: Session }) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const status = useStore(draft.status);
  const drafts = useService(browserDrafts);
  if (status.kind === 'untouched') return null;
  const { values } = draft.read();
  const { name } = values.basics;
  const at = status.kind === 'saved' ? time(status.at, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  return (
    <section className={classes.draft}>
      <div>
        <h2>{t.title}</h2>
        <p className={classes.detail}>
          {status.kind !== 'saved' ? t.unsaved : name ? t.named({ name, time: at }) : t.unnamed({ time: at })}
        </p>
        <p className={classes.detail}>{t.kept}</p>
      </div>
      <div className={classes.keptActions}>
        <Button component={Link} href={`/create/${firstIncompleteStep(values)}`}>
          {t.goOn}
        </Button>
        <DeleteDraft size={36} name={name || t.nameless} onDelete={() => drafts.startOver(session)} />
      </div>
    </section>
  );
}
