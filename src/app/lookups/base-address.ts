/** A relative URL would resolve against the page's path, such as `/create/basics`. */
export const baseAddress = (): string =>
  typeof document === 'undefined' ? 'http://127.0.0.1/' : new URL(import.meta.env.BASE_URL, document.baseURI).href;
