import { startTransition, useEffect, useState } from 'react';
import type { Session } from '../../contract/gateway-api';
import { useService } from '../services/services';
import { browserDrafts } from './browser-drafts';
import type { OpenDraft } from './open-draft';

/** @returns undefined while it's looked for; another draft after starting over and after a creation */
export function useDraft(session: Session): OpenDraft | undefined {
  const drafts = useService(browserDrafts);
  const [draft, show] = useState(() => drafts.of(session).get());
  // `useStore` renders synchronously. The wizard is the largest part of the app, so it renders as a transition, which
  // yields to input.
  useEffect(() => drafts.of(session).subscribe((next) => startTransition(() => show(next))), [drafts, session]);
  const isOpen = draft !== undefined;
  useEffect(() => {
    if (!isOpen) void drafts.open(session);
  }, [drafts, isOpen, session]);
  useEffect(() => () => drafts.leave(session), [drafts, session]);
  return draft;
}
