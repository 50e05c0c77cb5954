/** Stops the browser's clock and timers; streams, IndexedDB, and promises keep running. */
import { act } from '@testing-library/react';
import { vi } from 'vitest';
import { digestAtOnce } from './digest-at-once';
import { turn } from './manual-time';
import { requestsUnderWay } from './render-screen';

export const stopTime = (now: number): void => {
  vi.useFakeTimers({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  digestAtOnce();
};

/** Turns of the event loop without a request, after which all is done: one IndexedDB read takes several. */
const QUIET_TURNS = 15;

/**
 * Moves the time and waits for everything it triggers, which takes some more milliseconds.
 * @param ms 0 only waits
 */
export async function pass(ms = 0): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
  for (let quiet = 0; quiet < QUIET_TURNS; quiet = requestsUnderWay() > 0 ? 0 : quiet + 1) {
    // One act per turn: React renders at its end, and only then is the next request sent. A millisecond passes, so that
    // a timer of 0 ms set by a timer fires.
    await act(async () => {
      await turn();
      await vi.advanceTimersByTimeAsync(1);
    });
  }
}

/**
 * Skips time without running timers, like a computer's sleep; then a second passes.
 * @param ms milliseconds
 */
export async function leap(ms: number): Promise<void> {
  vi.setSystemTime(Date.now() + ms);
  await pass(1_000);
}
