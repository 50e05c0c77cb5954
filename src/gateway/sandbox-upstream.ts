/** The simulated cloud as the upstream. */
import type { Session } from '../contract/gateway-api';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_USER } from '../sandbox/credentials';
import type { Sandbox } from '../sandbox/sandbox';
import { createPathMemory, toldPath } from './create-path';
import { ownIdOf, type Upstream } from './upstream';

/** No such host exists: the sandbox looks at paths only, and nothing can be sent there by mistake. */
const HOST = 'https://sandbox.invalid';

/** Whoever comes to the simulated cloud. */
export const SANDBOX_SESSION: Session = {
  mode: 'sandbox',
  region: SANDBOX_REGION,
  projectId: SANDBOX_PROJECT_ID,
  projectName: SANDBOX_REGION,
  who: SANDBOX_USER,
  way: 'sandbox',
  priceEstimate: true,
};

type Ask = (request: Request) => Promise<Response>;

/** Asks a sandbox as its own user. */
export const asItsUser =
  (sandbox: Sandbox): Ask =>
  (request) => {
    request.headers.set('x-auth-token', sandbox.token());
    return sandbox(request);
  };

/**
 * Builds the upstream.
 * @param ask a sandbox, as its user
 * @param control a sandbox whose controls are served
 */
export function sandboxUpstream(ask: Ask, control?: Ask): Upstream {
  const createPath = createPathMemory('auto');
  const send: Upstream['send'] = ({ match, path, query, body, signal }) => {
    const url = new URL(path, HOST);
    url.search = query.toString();
    const headers = new Headers({ accept: 'application/json', ...ownIdOf(match.route) });
    if (body !== undefined) headers.set('content-type', match.route.contentType ?? 'application/json');
    return ask(new Request(url, { method: match.route.method, headers, body: body ?? null, signal }));
  };
  return {
    get session() {
      return { ...SANDBOX_SESSION, ...toldPath(createPath) };
    },
    createPath,
    send,
    ...(control && { control }),
  };
}
