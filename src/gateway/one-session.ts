import type { Access } from './authentication';
import { openToAll } from './backend';
import type { GatewaySession, Sessions } from './sessions';
import type { Upstream } from './upstream';

/**
 * For a gateway inside a page, which only that page can call. Tabs share the session secret but each has its own
 * gateway; separate sessions would end each other.
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
