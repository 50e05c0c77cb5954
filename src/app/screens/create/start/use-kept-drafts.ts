import { useCallback, useEffect, useState } from 'react';
import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import type { StoredDraft } from '../../../drafts/stored-drafts';
import { useService } from '../../../services/services';

/**
 * The drafts beside the one that is open, read again when the person comes back to the tab: another one may have changed
 * them.
 * @param session whose drafts; one of them is open
 * @returns them, and a function that reads them again
 */
export function useKeptDrafts(session: Session) {
  const drafts = useService(browserDrafts);
  const [kept, setKept] = useState<readonly StoredDraft[]>([]);
  const read = useCallback(async () => setKept(await drafts.others(session)), [drafts, session]);
  useEffect(() => {
    const again = () => void read();
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [read]);
  return { kept, read };
}
