const PREFIX = 'DEMO · ';

export function prefixTitle(page: Document): void {
  const put = () => {
    if (!page.title.startsWith(PREFIX)) page.title = PREFIX + page.title;
  };
  put();
  new MutationObserver(put).observe(page.head, { subtree: true, childList: true, characterData: true });
}
