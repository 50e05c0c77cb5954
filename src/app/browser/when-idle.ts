/** A browser that is busy is given this long, in milliseconds, before it has to. */
const LATEST_MS = 2_000;

/**
 * Runs something once the browser has nothing better to do, so that it does not stand between a person and the first
 * field. Where the browser cannot say so (Safari), at once.
 * @param run what can wait
 * @returns calls it off
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    run();
    return () => undefined;
  }
  const handle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}

/** Resolves once the browser has nothing better to do; for modules that are needed, but not first. */
export const idle = (): Promise<void> => new Promise(whenIdle);
