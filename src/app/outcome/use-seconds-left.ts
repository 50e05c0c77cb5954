import { useNow } from '../ui/use-now';

/**
 * Counts down to a moment of the wall clock, so that a laptop that slept does not wait for what is over.
 * @param endMs epoch milliseconds
 * @param isRunning false stops the clock
 * @returns whole seconds, at least 0
 */
export const useSecondsLeft = (endMs: number, isRunning: boolean): number =>
  Math.max(0, Math.ceil((endMs - useNow(isRunning)) / 1000));
