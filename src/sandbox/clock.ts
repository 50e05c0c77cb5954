/**
 * The sandbox's time. Everything that takes time (creating, expiring tokens, held answers) waits on this clock, so that
 * a test or `POST /__sandbox/clock` can move it.
 */

/** A source of time. */
export interface Clock {
  /** @returns epoch milliseconds */
  now(): number;
  /**
   * Calls back once.
   * @param ms milliseconds from now
   * @param fire called when they have passed
   * @returns cancels the timer
   */
  setTimer(ms: number, fire: () => void): () => void;
}

/** Timers of the platform cannot wait longer than this; a longer one is armed again. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * The machine's own time.
 * @returns a clock on `Date.now` and `setTimeout`
 */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    setTimer(ms, fire) {
      const due = Date.now() + ms;
      let timer: ReturnType<typeof setTimeout>;
      const arm = (): void => {
        const left = due - Date.now();
        timer = left > LONGEST_TIMER_MS ? setTimeout(arm, LONGEST_TIMER_MS) : setTimeout(fire, Math.max(0, left));
      };
      arm();
      return () => clearTimeout(timer);
    },
  };
}

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** @param ms milliseconds to move on; timers that fall due fire in order, before this returns */
  advance(ms: number): void;
}

interface Timer {
  due: number;
  fire: () => void;
}

/**
 * A clock for tests.
 * @param startMs epoch milliseconds at which it stands
 */
export function manualClock(startMs: number): ManualClock {
  let now = startMs;
  const timers = new Set<Timer>();
  return {
    now: () => now,
    setTimer(ms, fire) {
      const timer = { due: now + ms, fire };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const end = now + ms;
      for (let next = earliest(timers, end); next; next = earliest(timers, end)) {
        timers.delete(next);
        now = Math.max(now, next.due);
        next.fire();
      }
      now = end;
    },
  };
}

function earliest(timers: ReadonlySet<Timer>, end: number): Timer | undefined {
  let found: Timer | undefined;
  for (const timer of timers) {
    if (timer.due <= end && (!found || timer.due < found.due)) found = timer;
  }
  return found;
}

/** A clock that runs with another one, and can be moved ahead of it. */
export interface ShiftedClock extends ManualClock {
  /** Takes back every shift; what is still waiting waits as long as before. */
  resetShift(): void;
}

interface ShiftedTimer extends Timer {
  cancel: () => void;
}

/**
 * Lays a shift over a clock.
 * @param base the clock that goes on by itself
 * @returns the shifted clock, its shift 0
 */
export function shiftedClock(base: Clock): ShiftedClock {
  let shift = 0;
  const timers = new Set<ShiftedTimer>();
  const now = (): number => base.now() + shift;
  const arm = (timer: ShiftedTimer): void => {
    timer.cancel = base.setTimer(Math.max(0, timer.due - now()), () => {
      timers.delete(timer);
      timer.fire();
    });
  };
  return {
    now,
    setTimer(ms, fire) {
      const timer: ShiftedTimer = { due: now() + ms, fire, cancel: () => undefined };
      timers.add(timer);
      arm(timer);
      return () => {
        timer.cancel();
        timers.delete(timer);
      };
    },
    advance(ms) {
      shift += ms;
      for (const timer of [...timers].sort((a, b) => a.due - b.due)) {
        timer.cancel();
        if (timer.due > now()) {
          arm(timer);
          continue;
        }
        timers.delete(timer);
        timer.fire();
      }
    },
    resetShift() {
      for (const timer of timers) timer.due -= shift;
      shift = 0;
    },
  };
}
