import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endOnSignals } from './process-life';

/** Longer than the console waits after the last create. */
const SOON_MS = 300;

let running = 0;
let exit: ReturnType<typeof vi.spyOn>;
let signal = (): unknown => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  running = 0;
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    if (name === 'SIGTERM') signal = () => listener();
    return process;
  });
  exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  endOnSignals(createServer(), () => running);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('a console without a create that runs ends soon', () => {
  signal();
  vi.advanceTimersByTime(SOON_MS);
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('a create that runs is waited for, and its answer has time to leave', () => {
  running = 1;
  signal();
  vi.advanceTimersByTime(60_000);
  expect(exit).not.toHaveBeenCalled();
  running = 0;
  vi.advanceTimersByTime(100);
  expect(exit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(SOON_MS);
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('a create that comes over an open connection while the console ends is waited for as well', () => {
  signal();
  vi.advanceTimersByTime(100);
  running = 1;
  vi.advanceTimersByTime(60_000);
  expect(exit).not.toHaveBeenCalled();
  running = 0;
  vi.advanceTimersByTime(SOON_MS);
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('a second signal ends it at once, whatever runs', () => {
  running = 1;
  signal();
  signal();
  expect(exit).toHaveBeenCalledWith(1);
});
