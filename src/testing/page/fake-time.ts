/** The browser's clock and timers in a test's hand; everything else (streams, IndexedDB, promises) runs as ever. */
import { act } from '@testing-library/react';
import { vi } from 'vitest';
import { digestAtOnce } from './digest-at-once';
import { turn } from './manual-time';
import { requestsUnderWay } from './render-screen';

/** @param now epoch milliseconds at which the time stands */
export const stopTime = (now: number): void => {
  vi.useFakeTimers({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  digestAtOnce();
};

/** Turns of the event loop without a request after which nothing more is to come: IndexedDB takes some for one reading. */
const QUIET_TURNS = 15;

/**
 * Moves the time, and lets everything that it set off come to an end, which takes some milliseconds more.
 * @param ms milliseconds; 0 only lets run what is under way
 */
export async function pass(ms = 0): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
  for (let quiet = 0; quiet < QUIET_TURNS; quiet = requestsUnderWay() > 0 ? 0 : quiet + 1) {
    // One act a turn: React renders when it ends, and only then is the next request sent. A millisecond passes, because
    // a timer of 0 ms that was set while timers ran is due only then.
    await act(async () => {
      await turn();
      await vi.advanceTimersByTimeAsync(1);
    });
  }
}

/**
 * Leaps over a span of time in which no timer ran, as after a computer's sleep; then a second passes.
 * @param ms milliseconds
 */
export async function leap(ms: number): Promise<void> {
  vi.setSystemTime(Date.now() + ms);
  await pass(1_000);
}
