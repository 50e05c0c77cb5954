/** The simulated cloud as the upstream, inside the gateway's own process. */

import { SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_USER } from '../sandbox/credentials';
import { createSandbox } from '../sandbox/sandbox';
import type { SandboxOptions } from '../sandbox/state';
import type { Upstream } from './upstream';

/** No such host exists: the sandbox looks at paths only, and nothing can be sent there by mistake. */
const HOST = 'https://sandbox.invalid';

/**
 * Builds the upstream.
 * @param options the sandbox's world and habits
 */
export function sandboxUpstream(options: SandboxOptions): Upstream {
  const sandbox = createSandbox(options);
  return {
    session: {
      mode: 'sandbox',
      region: SANDBOX_REGION,
      projectId: SANDBOX_PROJECT_ID,
      projectName: SANDBOX_REGION,
      who: SANDBOX_USER,
      way: 'sandbox',
    },
    send({ match, path, query, body, signal }) {
      const url = new URL(path, HOST);
      url.search = query.toString();
      const headers = new Headers({ accept: 'application/json', 'x-auth-token': sandbox.token() });
      if (body !== undefined) headers.set('content-type', match.route.contentType ?? 'application/json');
      return sandbox(new Request(url, { method: match.route.method, headers, body: body ?? null, signal }));
    },
    control(request) {
      return sandbox(request);
    },
  };
}
