import { matchRoute, type RouteName, routeTable } from '../../contract/route-table';
import { pathOf } from '../../contract/routes';
import type { Transport, WireRequest } from '../../gateway/transport';
import { BufferedResponse, type UpstreamRequest } from '../../gateway/upstream';

/**
 * A transport to a sandbox instead of the network.
 * @param wire collects every request
 */
export const sandboxTransport =
  (sandbox: (request: Request) => Promise<Response>, wire: WireRequest[]): Transport =>
  async (request) => {
    wire.push(request);
    const { origin, path, method, headers, body } = request;
    const answer = await sandbox(new Request(origin + path, { method, headers, body: body ?? null }));
    return new BufferedResponse(answer.status, new Map(answer.headers), new Uint8Array(await answer.arrayBuffer()));
  };

/** A call as the gateway rebuilds it. */
export function requestTo(
  name: RouteName,
  parameters: Readonly<Record<string, string>>,
  body?: string,
  query: Readonly<Record<string, string>> = {},
): UpstreamRequest {
  const path = pathOf(routeTable[name], parameters);
  const match = matchRoute(routeTable[name].method, path);
  if (!match) throw new Error(`There is no route ${name}.`);
  return { match, path, query: new URLSearchParams(query), body, signal: new AbortController().signal };
}
