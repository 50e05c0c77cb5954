/** A gateway in the place of a page's `fetch`. */
import type { Gateway } from './gateway';

/**
 * Carries a page's requests to a gateway in the same page. One that is aborted rejects, as `fetch` does; what it asked for
 * goes on, since a purchase cannot be called back.
 * @param gateway answers
 * @param base path of the page's folder, with a slash at both ends
 */
export const inPage =
  (gateway: Gateway, base = '/') =>
  async (request: Request): Promise<Response> => {
    const { signal, url } = request;
    signal.throwIfAborted();
    const { pathname } = new URL(url);
    const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : '';
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([gateway(request, { path }), aborted]);
  };
