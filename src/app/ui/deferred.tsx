import { type ReactNode, useDeferredValue } from 'react';

/**
 * Renders children after the first paint, at low priority but all at once, so that nothing shifts. @param
 * props.children with everything below them
 */
export function Deferred({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
