/** The sandbox's controls speak the web's `Request` and `Response`, since the sandbox also runs in a page. */
import type { GatewayAnswer, GatewayRequest } from './message';

/** A list of faults may hold long answers; the controls are for tests and demonstrations, never in front of a real cloud. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Asks something that speaks the web's messages.
 * @param answer what is asked
 * @param request of the gateway, unread; its method, address and body are passed on
 */
export async function askWeb(
  answer: (request: Request) => Promise<Response>,
  request: GatewayRequest,
): Promise<GatewayAnswer> {
  const { method, path, search } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await request.read(MAX_BYTES) : undefined;
  const response = await answer(
    new Request(`http://sandbox.invalid${path}${search && '?'}${search}`, { method, body: body ?? null }),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
