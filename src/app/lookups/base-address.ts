const here = import.meta.url;

/**
 * The folder that the app is served from, with a slash at both ends. It isn't known when the app is built: it's the one above
 * that of the built files.
 */
export const BASE_PATH = import.meta.env.PROD && !import.meta.env.SSR ? new URL('..', here).pathname : '/';

/** A relative URL would resolve against the page's path, such as `/create/basics`. */
export const baseAddress = (): string =>
  typeof document === 'undefined' ? 'http://127.0.0.1/' : new URL(BASE_PATH, document.baseURI).href;
