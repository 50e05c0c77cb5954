import { atom, type WritableAtom } from 'nanostores';
import type { Service } from '../services/services';

/** How many times faster than real time Huawei Cloud works. */
export interface Pace {
  times: number;
  /** What it was until it was changed, oldest first. */
  earlier: readonly { untilMs: number; times: number }[];
}

const REAL_TIME: Pace = { times: 1, earlier: [] };

/** Real time except in the demo. */
export const simulatedPace: Service<WritableAtom<Pace>> = () => atom(REAL_TIME);

/** Whether nothing simulates it: the demo does at every speed, so that a creation takes minutes there as well. */
export const isRealTime = (pace: Pace): boolean => pace === REAL_TIME;

/** @returns the simulated milliseconds between two points in real time */
export function simulatedMs({ times, earlier }: Pace, fromMs: number, toMs: number): number {
  let at = fromMs;
  let passed = 0;
  for (const part of earlier) {
    const until = Math.min(part.untilMs, toMs);
    if (until <= at) continue;
    passed += (until - at) * part.times;
    at = until;
  }
  return passed + (toMs - at) * times;
}
