import type { Service } from '../services/services';

/**
 * Whether the current page was reached by a link of this page, not by Back, Forward, or loading. Listens from its first
 * call on.
 */
export const reachedByLink: Service<() => boolean> = () => {
  let byLink = false;
  // wouter dispatches events for its own history changes, the browser for Back and Forward.
  window.addEventListener('pushState', () => {
    byLink = true;
  });
  window.addEventListener('popstate', () => {
    byLink = false;
  });
  return () => byLink;
};
