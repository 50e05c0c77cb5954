import { useSyncExternalStore } from 'react';

/** Where there is room for a third column, in rem; the same width as in wizard.module.css. */
const WIDE_REM = 72;

/** The page without the code beside it. */
const room = () => document.getElementById('main');

function subscribe(onChange: () => void): () => void {
  const observer = new ResizeObserver(onChange);
  const main = room();
  if (main) observer.observe(main);
  return () => observer.disconnect();
}

function isWide(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return (room()?.clientWidth ?? 0) >= WIDE_REM * rem;
}

/** @returns whether the summary has a column of its own; else it is a drawer */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, isWide);
