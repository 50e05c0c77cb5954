/** A gateway inside a page: nobody but the page can ask it, so whoever asks has the one session that there is. */
import type { Access } from './access';
import { openToAll } from './backend';
import type { GatewaySession, Sessions } from './sessions';
import type { Upstream } from './upstream';

/**
 * What such a gateway is made of. Tabs share the secret of their console, and each has a gateway of its own: sessions that
 * only one of them knows would end each other.
 * @param upstream the cloud of the only session
 */
export function oneSession(upstream: Upstream): Pick<Access, 'backend' | 'sessions'> {
  const backend = openToAll(upstream);
  const session: GatewaySession = { id: 'the-only-session', account: backend.anonymous.account, upstream };
  const sessions: Sessions = {
    open: async () => ({ secret: 's'.repeat(43), session }),
    find: async () => session,
    close: () => undefined,
    size: () => 1,
  };
  return { backend, sessions };
}
