/** Links like `#main` would be routes of the demo; they move the focus instead. */

export function followInnerLinks(page: Document): void {
  page.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const id = /^#([^/].*)$/.exec(link?.getAttribute('href') ?? '')?.[1];
      if (id === undefined || event.defaultPrevented) return;
      event.preventDefault();
      const place = page.getElementById(id);
      place?.focus();
      place?.scrollIntoView();
    },
    // After the link's own handler.
    false,
  );
}
