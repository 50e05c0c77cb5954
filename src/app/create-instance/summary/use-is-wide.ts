import { useSyncExternalStore } from 'react';

/** Where there is room for a third column; the same width as in wizard.module.css. */
const WIDE = '(min-width: 72em)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** @returns whether the summary has a column of its own; else it is a drawer */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
