/** The browser's tab says DEMO on every screen, whatever title a screen sets. */
const PREFIX = 'DEMO · ';

/**
 * Puts the prefix before the title, now and whenever it changes.
 * @param page the document
 */
export function prefixTitle(page: Document): void {
  const put = () => {
    if (!page.title.startsWith(PREFIX)) page.title = PREFIX + page.title;
  };
  put();
  new MutationObserver(put).observe(page.head, { subtree: true, childList: true, characterData: true });
}
