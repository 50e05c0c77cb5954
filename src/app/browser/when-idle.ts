/** Maximum wait for idle time, in milliseconds. */
const LATEST_MS = 2_000;

/**
 * Runs when the browser is idle; immediately in Safari, which can't tell.
 * @returns cancels it
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    run();
    return () => undefined;
  }
  const handle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}

/** For modules that are needed, but not first. */
export const idle = (): Promise<void> => new Promise(whenIdle);
