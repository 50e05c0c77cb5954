/** One stopped clock for page, gateway, and cloud; promises and streams keep running. */
import { vi } from 'vitest';
import { digestAtOnce } from '../page/digest-at-once';

/** Monday, 2 March 2026, 09:00 UTC. */
export const START = Date.UTC(2026, 2, 2, 9);

/** After so many turns of the event loop everything is done; the longest chain needs two. */
const QUIET_TURNS = 4;

export const stopTime = (now = START): void => {
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  digestAtOnce();
};

export const releaseTime = (): void => {
  vi.useRealTimers();
};

/** Runs everything that needs no time. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < QUIET_TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** In small steps: a timer may set another that falls due within the span. */
const STEP_MS = 1_000;
const STEPS_MAX = 120;

/** Fires timers in order. */
export async function pass(ms: number): Promise<void> {
  await quiet();
  const step = Math.max(STEP_MS, Math.ceil(ms / STEPS_MAX));
  for (let left = ms; left > 0; left -= step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, left));
    await quiet();
  }
}

/** Skips time without running timers, like a computer's sleep. */
export async function leap(ms: number): Promise<void> {
  vi.setSystemTime(Date.now() + ms);
  await pass(1);
}

/**
 * Moves the time from timer to timer until the promise settles.
 * @throws Error if no timer is left
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
