/** The page's own drafts, over the browser's storage and locks. */

import type { Session } from '../../contract/gateway-api';
import { safeStorage } from '../browser/safe-storage';
import { cloudNow } from '../lookups/cloud-clock';
import { onForget } from '../lookups/forget';
import type { Order } from './draft';
import { createDraftBackup } from './draft-backup';
import { draftFiles } from './draft-storage';
import { createDrafts, type Drafts } from './drafts';

/** Reads the recorded attempts, which are loaded only where something was ordered. Unreadable ones prove nothing. */
async function wasCreated(session: Session, { name, at }: Order): Promise<boolean> {
  try {
    const { browserDeps } = await import('../submission/attempt-deps');
    const attempts = await browserDeps().store.list(session);
    return attempts.some((one) => one.state === 'accepted' && one.name === name && one.createdAt >= at);
  } catch {
    return false;
  }
}

function createBrowserDrafts(): Drafts {
  const drafts = createDrafts({
    files: draftFiles(
      safeStorage(() => window.localStorage),
      createDraftBackup(),
    ),
    ofTab: safeStorage(() => window.sessionStorage),
    locks: navigator.locks,
    now: cloudNow,
    newId: () => crypto.randomUUID(),
    wasCreated,
  });
  window.addEventListener('pagehide', () => drafts.markLeaving(true));
  window.addEventListener('pageshow', (event) => {
    drafts.markLeaving(false);
    // A page that comes out of the back/forward cache is as it was left; a password is not shown to who comes next.
    if (event.persisted) drafts.forgetSecrets();
  });
  onForget(drafts.forgetSecrets);
  return drafts;
}

let shared: Drafts | undefined;

/** Made when first needed; one object, because it knows what is open. */
export function browserDrafts(): Drafts {
  shared ??= createBrowserDrafts();
  return shared;
}
