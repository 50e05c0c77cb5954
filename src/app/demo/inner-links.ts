/**
 * Links to a place on the page (`#main`), which would be taken for an address of the demo: they move the focus instead, as
 * the browser does with the others.
 */

/**
 * Follows such links by itself.
 * @param page the document
 */
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
    // After the link's own way of handling it.
    false,
  );
}
