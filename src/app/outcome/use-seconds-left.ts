import { useNow } from '../ui/use-now';

/**
 * By the wall clock, so that a laptop that slept doesn't wait again.
 * @param endMs epoch milliseconds
 */
export const useSecondsLeft = (endMs: number, isRunning: boolean): number =>
  Math.max(0, Math.ceil((endMs - useNow(isRunning)) / 1000));
