/**
 * The real cloud as the upstream. A request is written from the route table and the session: its host from the list of
 * regions, its headers one by one, its proof from the session's credentials.
 */
import type { Session } from '../contract/gateway-api';
import { pathOf, type Service } from '../contract/routes';
import type { Credentials } from './credentials';
import type { Transport } from './http-transport';
import { canonicalQuery } from './sign-request';
import { NotSent, type Upstream, type UpstreamRequest } from './upstream';

export interface CloudUpstreamParts {
  session: Session;
  /** Origin of a service; undefined where the region does not have it. */
  originOf: (service: Service) => string | undefined;
  credentials: Credentials;
  transport: Transport;
  /** Whether creates go to the successor that the document's own note points to (`CREATE_PATH=successor`). */
  useSuccessor: boolean;
}

/**
 * Builds the upstream of one session.
 * @param parts whose, where and how
 */
export function cloudUpstream(parts: CloudUpstreamParts): Upstream {
  const { originOf, credentials, transport } = parts;

  const wirePath = ({ match, path }: UpstreamRequest): string =>
    parts.useSuccessor && match.name === 'createInstance' ? pathOf('createInstanceSuccessor', match.parameters) : path;

  async function sendOnce(request: UpstreamRequest): Promise<Response> {
    const { match, query, body, signal } = request;
    const { service, method, contentType = 'application/json', effect } = match.route;
    const origin = originOf(service);
    if (!origin) throw new NotSent(`The region ${parts.session.region} has no ${service}.`);
    const path = wirePath(request);
    const headers = await credentials.prove({
      method,
      host: new URL(origin).host,
      path,
      query,
      headers: {
        accept: 'application/json',
        'user-agent': 'kafka-launchpad',
        ...(body !== undefined && { 'content-type': contentType }),
      },
      body,
      isGlobal: service === 'eps',
      signal,
    });
    const search = canonicalQuery(query);
    const target = search ? `${path}?${search}` : path;
    return transport({ origin, method, path: target, headers, body, repeatable: effect === 'read', signal });
  }

  return {
    session: parts.session,
    async send(request) {
      const answer = await sendOnce(request);
      if (answer.status !== 401) return answer;
      const isWorthwhile = await credentials.renew(answer, request.signal);
      return isWorthwhile ? sendOnce(request) : answer;
    },
  };
}
