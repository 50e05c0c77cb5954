import type { Clock } from '../../sandbox/clock';

interface Timer {
  due: number;
  fire: () => void;
}

/** A clock that stands still until it is moved. */
export function manualClock(startMs: number) {
  let now = startMs;
  const timers = new Set<Timer>();
  const earliest = (end: number): Timer | undefined =>
    [...timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  const clock: Clock = {
    now: () => now,
    setTimer(ms, fire) {
      const timer = { due: now + ms, fire };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  return {
    ...clock,
    /** Timers that fall due fire in order before this returns. */
    advance(ms: number): void {
      const end = now + ms;
      for (let next = earliest(end); next; next = earliest(end)) {
        timers.delete(next);
        now = Math.max(now, next.due);
        next.fire();
      }
      now = end;
    },
  };
}
