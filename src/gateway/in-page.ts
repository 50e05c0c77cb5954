import type { Gateway } from './gateway';

/**
 * A gateway in place of a page's `fetch`. Aborting rejects, as `fetch` does, but what was sent continues: a purchase
 * can't be cancelled.
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
