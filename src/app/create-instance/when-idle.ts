/**
 * Runs something once the browser has nothing better to do, so that it stands in nobody's way.
 * @param run what can wait
 * @returns calls it off
 */
export function whenIdle(run: () => void): () => void {
  // Safari has no such callback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2_000 });
  return () => cancelIdleCallback(handle);
}
