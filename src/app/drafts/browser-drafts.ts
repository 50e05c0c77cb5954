/** The page's own drafts, over the browser's storage and locks. */

import type { Session } from '../../contract/gateway-api';
import { safeStorage } from '../browser/safe-storage';
import { cloudClock } from '../lookups/cloud-clock';
import { forgetting } from '../lookups/forget';
import type { Service, Services } from '../services/services';
import type { Order } from './draft';
import { createDraftBackup } from './draft-backup';
import { draftFiles } from './draft-storage';
import { createDrafts, type Drafts } from './drafts';

/** Reads the recorded attempts, which are loaded only where something was ordered. Unreadable ones prove nothing. */
async function wasCreated(services: Services, session: Session, { name, at }: Order): Promise<boolean> {
  try {
    const { attemptDeps } = await import('../submission/attempt-deps');
    const attempts = await services.get(attemptDeps).store.list(session);
    return attempts.some((one) => one.state === 'accepted' && one.name === name && one.createdAt >= at);
  } catch {
    return false;
  }
}

/** One object, because it knows what is open. */
export const browserDrafts: Service<Drafts> = (services) => {
  const drafts = createDrafts({
    files: draftFiles(
      safeStorage(() => window.localStorage),
      createDraftBackup(),
    ),
    ofTab: safeStorage(() => window.sessionStorage),
    locks: navigator.locks,
    now: services.get(cloudClock).now,
    newId: () => crypto.randomUUID(),
    wasCreated: (...of) => wasCreated(services, ...of),
  });
  window.addEventListener('pagehide', () => drafts.markLeaving(true));
  window.addEventListener('pageshow', (event) => {
    drafts.markLeaving(false);
    // A page that comes out of the back/forward cache is as it was left; a password is not shown to who comes next.
    if (event.persisted) drafts.forgetSecrets();
  });
  services.get(forgetting).onForget(drafts.forgetSecrets);
  return drafts;
};
