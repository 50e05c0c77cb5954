import { afterEach, describe, expect, it, vi } from 'vitest';
import { idle, whenIdle } from './when-idle';

afterEach(() => vi.unstubAllGlobals());

/** A browser that says when it is idle. */
function browser() {
  const waiting = new Map<number, () => void>();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    waiting.set(waiting.size + 1, run);
    return waiting.size;
  });
  vi.stubGlobal('cancelIdleCallback', (handle: number) => waiting.delete(handle));
  return {
    rest() {
      for (const run of waiting.values()) run();
    },
  };
}

describe('what can wait', () => {
  it('waits until the browser is idle', async () => {
    const { rest } = browser();
    const run = vi.fn();
    whenIdle(run);
    const waited = idle().then(run);
    expect(run).not.toHaveBeenCalled();
    rest();
    await waited;
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('is left undone when it is called off', () => {
    const { rest } = browser();
    const run = vi.fn();
    whenIdle(run)();
    rest();
    expect(run).not.toHaveBeenCalled();
  });

  it('is done at once where the browser cannot say', () => {
    const run = vi.fn();
    whenIdle(run);
    expect(run).toHaveBeenCalledOnce();
  });
});
