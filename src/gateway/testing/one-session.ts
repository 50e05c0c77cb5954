/** A gateway where everybody is the same person: what a test needs that is not about who may come. */
import type { Access } from '../access';
import { createLaunchLinks } from '../launch-links';
import type { GatewaySession, Sessions } from '../sessions';
import { createSignInBrake } from '../sign-in-brake';
import type { Upstream } from '../upstream';

/**
 * Builds it.
 * @param upstream the cloud of the only session
 */
export function oneSession(upstream: Upstream): Access {
  const { mode, region, who, way, projectId, projectName } = upstream.session;
  const session: GatewaySession = {
    id: 'the-only-session',
    account: {
      about: { mode, region, who, way, projectId: null },
      listProjects: async () => [{ id: projectId, name: projectName, region }],
      upstreamFor: () => upstream,
    },
    upstream,
  };
  const sessions: Sessions = {
    open: () => ({ secret: 's'.repeat(43), session }),
    find: () => session,
    close: () => undefined,
    size: () => 1,
  };
  return {
    backend: {
      options: { mode, needed: false, regions: [{ id: region, name: null }], region, launchLink: false },
      anonymous: { account: session.account, upstream },
      isRegion: (id) => id === region,
      control: upstream.control,
    },
    sessions,
    links: createLaunchLinks(),
    brake: createSignInBrake(),
    clientOf: () => '127.0.0.1',
  };
}
