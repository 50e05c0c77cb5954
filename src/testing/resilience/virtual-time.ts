/**
 * One time for page, gateway and cloud, in a test's hand: timers and `Date` stand still, everything that merely takes
 * turns of the event loop (promises, streams) runs as ever.
 */
import { vi } from 'vitest';
import { digestAtOnce } from '../page/digest-at-once';

/** Monday, 2 March 2026, 09:00 UTC. */
export const START = Date.UTC(2026, 2, 2, 9);

/** Turns of the event loop after which nothing more comes of what is under way; the longest chain here needs two. */
const QUIET_TURNS = 4;

/** @param now epoch milliseconds at which the time stands */
export const stopTime = (now = START): void => {
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  digestAtOnce();
};

/** Gives the time back to the machine. */
export const releaseTime = (): void => {
  vi.useRealTimers();
};

/** Lets everything that needs no time come to its end. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < QUIET_TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The steps in which a span passes: what a timer sets off may set timers that fall due before its end. */
const STEP_MS = 1_000;
const STEPS_MAX = 120;

/** @param ms milliseconds that pass, timers firing in order */
export async function pass(ms: number): Promise<void> {
  await quiet();
  const step = Math.max(STEP_MS, Math.ceil(ms / STEPS_MAX));
  for (let left = ms; left > 0; left -= step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, left));
    await quiet();
  }
}

/**
 * Leaps over a span in which no timer ran, as after a computer's sleep.
 * @param ms milliseconds
 */
export async function leap(ms: number): Promise<void> {
  vi.setSystemTime(Date.now() + ms);
  await pass(1);
}

/**
 * Moves the time from one timer to the next until a promise is settled.
 * @param promise what to wait for
 * @throws Error where no timer is left that could settle it
 */
export async function until<Value>(promise: Promise<Value>): Promise<Value> {
  let settled = false;
  const end = () => {
    settled = true;
  };
  promise.then(end, end);
  for (;;) {
    await quiet();
    if (settled) return promise;
    if (vi.getTimerCount() === 0) throw new Error('Nothing is left that could settle this');
    await vi.advanceTimersToNextTimerAsync();
  }
}
