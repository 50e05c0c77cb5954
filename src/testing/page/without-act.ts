import { vi } from 'vitest';

/**
 * Dispatches an event as in a browser, where low-priority updates aren't rendered when it returns; with act, everything
 * is.
 * @returns when urgent updates are rendered
 */
export async function withoutAct(run: () => void): Promise<void> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  run();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await Promise.resolve();
}
