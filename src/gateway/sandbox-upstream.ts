import type { Session } from '../contract/gateway-api';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_USER } from '../sandbox/credentials';
import type { Sandbox } from '../sandbox/sandbox';
import { createPathField, createPathMemory } from './create-path';
import { clientIdHeader, type Upstream } from './upstream';

/** No such host exists, so nothing can be sent there by mistake. The sandbox reads paths only. */
const HOST = 'https://sandbox.invalid';

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

export const asItsUser =
  (sandbox: Sandbox): Ask =>
  (request) => {
    request.headers.set('x-auth-token', sandbox.token());
    return sandbox(request);
  };

/** @param control a sandbox whose `/__sandbox` endpoints are served */
export function sandboxUpstream(ask: Ask, control?: Ask): Upstream {
  const createPath = createPathMemory('auto');
  const send: Upstream['send'] = ({ match, path, query, body, signal }) => {
    const url = new URL(path, HOST);
    url.search = query.toString();
    const headers = new Headers({ accept: 'application/json', ...clientIdHeader(match.route) });
    if (body !== undefined) headers.set('content-type', match.route.contentType ?? 'application/json');
    return ask(new Request(url, { method: match.route.method, headers, body: body ?? null, signal }));
  };
  return {
    get session() {
      return { ...SANDBOX_SESSION, ...createPathField(createPath) };
    },
    createPath,
    send,
    ...(control && { control }),
  };
}
