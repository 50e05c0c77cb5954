/** The browser's clock and timers in a test's hand; everything else (streams, IndexedDB, promises) runs as ever. */
import { act } from '@testing-library/react';
import { vi } from 'vitest';
import { turn } from './manual-time';

/** @param now epoch milliseconds at which the time stands */
export const stopTime = (now: number): void => {
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
};

/** Turns of the event loop after which every answer of the sandbox has reached the page. */
const TURNS = 30;

/**
 * Moves the time, and lets everything that it set off come to an end.
 * @param ms milliseconds; 0 only lets run what is under way
 */
export async function pass(ms = 0): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    for (let count = 0; count < TURNS; count++) {
      await turn();
      await vi.advanceTimersByTimeAsync(0);
    }
  });
}
