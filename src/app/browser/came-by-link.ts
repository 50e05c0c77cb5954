import type { Service } from '../services/services';

/**
 * Whether the screen that opens was asked for in this page, or is one that the browser's Back and Forward return to. It hears
 * of that from when it is first asked for.
 * @returns true where a link or a button of this page led here; false after Back, Forward, and loading the page
 */
export const cameByLink: Service<() => boolean> = () => {
  let byLink = false;
  // wouter says so of what it puts into the history; of Back and Forward, the browser does.
  window.addEventListener('pushState', () => {
    byLink = true;
  });
  window.addEventListener('popstate', () => {
    byLink = false;
  });
  return () => byLink;
};
