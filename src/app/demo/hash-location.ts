/**
 * For a static host: `#/create/basics?return=review`. wouter's own hash hook puts the query before the `#`, where it
 * would stay and be sent to the host.
 */
import { useSyncExternalStore } from 'react';
import type { BaseLocationHook, BaseSearchHook } from 'wouter';

function current(): [path: string, query: string] {
  const [path = '', query = ''] = window.location.hash.replace(/^#?\/?/, '').split('?', 2);
  return [`/${path}`, query];
}

function subscribe(callback: () => void): () => void {
  window.addEventListener('hashchange', callback);
  return () => window.removeEventListener('hashchange', callback);
}

function navigate(to: string, { replace = false, state = null }: { replace?: boolean; state?: unknown } = {}): void {
  const { href: oldURL } = window.location;
  const newURL = new URL(`#${to}`, oldURL).href;
  window.history[replace ? 'replaceState' : 'pushState'](state, '', newURL);
  // Scripted changes dispatch no event.
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL }));
}

const useHashPath: BaseLocationHook = () => [useSyncExternalStore(subscribe, () => current()[0]), navigate];
const useHashQuery: BaseSearchHook = () => useSyncExternalStore(subscribe, () => current()[1]);

export const hashLocation = {
  base: '',
  hook: useHashPath,
  searchHook: useHashQuery,
  hrefs: (path: string) => `#${path}`,
};
