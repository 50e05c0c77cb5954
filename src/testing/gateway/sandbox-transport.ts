/** The gateway's way out into a sandbox instead of a network, and calls as the gateway rebuilds them. */
import { matchRoute, type RouteName, routeTable } from '../../contract/route-table';
import { pathOf } from '../../contract/routes';
import type { Transport, WireRequest } from '../../gateway/transport';
import { type UpstreamRequest, WholeAnswer } from '../../gateway/upstream';

/**
 * Leads to a sandbox.
 * @param sandbox answers
 * @param wire every request that left is kept here
 */
export const sandboxTransport =
  (sandbox: (request: Request) => Promise<Response>, wire: WireRequest[]): Transport =>
  async (request) => {
    wire.push(request);
    const { origin, path, method, headers, body } = request;
    const answer = await sandbox(new Request(origin + path, { method, headers, body: body ?? null }));
    return new WholeAnswer(answer.status, new Map(answer.headers), new Uint8Array(await answer.arrayBuffer()));
  };

/** The body of an answer, parsed. */
export const jsonOf = ({ bytes }: WholeAnswer): unknown => JSON.parse(new TextDecoder().decode(bytes));

/**
 * A call of the route table.
 * @param name the route
 * @param parameters of its path
 */
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
