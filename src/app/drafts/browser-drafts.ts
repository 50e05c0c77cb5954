import type { Session } from '../../contract/gateway-api';
import { safeStorage } from '../browser/safe-storage';
import { cloudClock } from '../lookups/cloud-clock';
import { forgetting } from '../lookups/forget';
import type { Service, Services } from '../services/services';
import type { Order } from './draft';
import { createDraftBackup } from './draft-backup';
import { draftFiles } from './draft-storage';
import { createDrafts, type Drafts } from './drafts';

/** Loaded only if something was ordered. Unreadable attempts prove nothing. */
async function wasCreated(services: Services, session: Session, { name, at }: Order): Promise<boolean> {
  try {
    const { attemptDeps } = await import('../submission/attempt-deps');
    const attempts = await services.get(attemptDeps).store.list(session);
    return attempts.some((one) => one.state === 'accepted' && one.name === name && one.createdAt >= at);
  } catch {
    return false;
  }
}

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
    // The back/forward cache restores a page as it was; don't show a password to whoever comes next.
    if (event.persisted) drafts.forgetSecrets();
  });
  services.get(forgetting).onForget(drafts.forgetSecrets);
  return drafts;
};
