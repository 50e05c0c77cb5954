import { vi } from 'vitest';

/**
 * Does something as it happens in a browser: what React draws with less haste has not been drawn when it returns. In a
 * test everything has, otherwise.
 * @param run an event, dispatched by hand
 * @returns when what the event itself leads to has been drawn
 */
export async function withoutAct(run: () => void): Promise<void> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  run();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await Promise.resolve();
}
