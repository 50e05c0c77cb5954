import { startTransition, useEffect, useState } from 'react';
import type { Session } from '../../contract/gateway-api';
import { useService } from '../services/services';
import { browserDrafts } from './browser-drafts';
import type { OpenDraft } from './open-draft';

/**
 * The draft that the wizard is to edit.
 * @param session whose draft
 * @returns undefined while it is looked for; another draft after starting over and after a creation
 */
export function useDraft(session: Session): OpenDraft | undefined {
  const drafts = useService(browserDrafts);
  const [draft, show] = useState(() => drafts.of(session).get());
  // What a store tells by `useStore` is drawn in one piece. The wizard is the largest piece of the console, so it is drawn
  // in small ones, between which a key or a click is answered.
  useEffect(() => drafts.of(session).subscribe((next) => startTransition(() => show(next))), [drafts, session]);
  const isOpen = draft !== undefined;
  useEffect(() => {
    if (!isOpen) void drafts.open(session);
  }, [drafts, isOpen, session]);
  useEffect(() => () => drafts.leave(session), [drafts, session]);
  return draft;
}
