import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { useService } from '../../../services/services';
import { loadPart, useFailure } from '../../../ui/load-part';

/** Behind `#`, or in the query of an address that itself stands behind `#`. */
const FILL = /[#?]fill=.*$/;

/** Takes a form out of the address and out of this entry of the history, so that a reload does not fill it in again. */
function takeFragment(): string | undefined {
  const { hash, pathname, search } = window.location;
  const found = FILL.exec(hash);
  if (!found) return undefined;
  window.history.replaceState(window.history.state, '', pathname + search + hash.slice(0, found.index));
  return found[0];
}

/**
 * Opens the form that a shared link carries, as a draft of its own; nothing is sent by that.
 * @param session whose draft
 * @returns `filling` until the form opens; `unreadable` where the link is broken
 */
export function useArrival(session: Session): 'filling' | 'unreadable' | undefined {
  const [, navigate] = useLocation();
  const drafts = useService(browserDrafts);
  const [state, setState] = useState<'filling' | 'unreadable' | undefined>(() =>
    FILL.test(window.location.hash) ? 'filling' : undefined,
  );
  const fail = useRef(useFailure());
  useEffect(() => {
    const arrive = async () => {
      const fragment = takeFragment();
      if (fragment === undefined) return;
      setState('filling');
      const { formOfFragment } = await loadPart(() => import('../share/share-link'));
      const values = formOfFragment(fragment);
      if (!values) return setState('unreadable');
      await drafts.fill(session, { values, origin: { kind: 'link' } });
      navigate('/create/basics', { replace: true });
    };
    const again = () => void arrive().catch(fail.current);
    again();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [session, navigate, drafts]);
  return state;
}
