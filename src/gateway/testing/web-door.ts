/** The gateway as a page's `fetch` sees it, without a socket: what a test asks with, and what it gets. */
import type { GatewayAnswer, GatewayRequest } from '../message';

/**
 * A request of the web's as the gateway's own.
 * @param request unread
 */
export function gatewayRequestOf(request: Request): GatewayRequest {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    search: search.slice(1),
    header: (name) => request.headers.get(name) ?? undefined,
    async read(maxBytes) {
      const bytes = new Uint8Array(await request.arrayBuffer());
      return bytes.byteLength > maxBytes ? undefined : bytes;
    },
  };
}

/** An answer of the gateway as the web's own. */
export const webResponseOf = ({ status, headers, body }: GatewayAnswer): Response =>
  new Response(body ?? null, { status, headers });

/**
 * Asks a gateway.
 * @param gateway made by `createGateway`
 * @param request of a page
 */
export async function askGateway(
  gateway: (request: GatewayRequest) => Promise<GatewayAnswer>,
  request: Request,
): Promise<Response> {
  const answer = await gateway(gatewayRequestOf(request));
  return webResponseOf(request.method === 'HEAD' ? { ...answer, body: undefined } : answer);
}
