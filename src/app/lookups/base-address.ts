/** The app's base, not the page's: from `/create/basics` a relative address would lead to `/create/api`. */
export const baseAddress = (): string =>
  typeof document === 'undefined' ? 'http://127.0.0.1/' : new URL(import.meta.env.BASE_URL, document.baseURI).href;
