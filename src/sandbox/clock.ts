/** The sandbox's time, which tests and `POST /__sandbox/clock` can move. */

export interface Clock {
  /** @returns epoch milliseconds */
  now(): number;
  /** @returns cancels the timer */
  setTimer(ms: number, fire: () => void): () => void;
}

/** Platform timers can't be longer; a longer one is set again. */
const LONGEST_TIMER_MS = 2_147_483_647;

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

/** Runs with another clock, and can be moved ahead of it. */
export interface ShiftedClock extends Clock {
  /** Timers that fall due fire in order before this returns. */
  advance(ms: number): void;
  /** Undoes all shifts; pending timers keep their remaining time. */
  resetShift(): void;
}

interface Timer {
  due: number;
  fire: () => void;
  cancel: () => void;
}

export function shiftedClock(base: Clock): ShiftedClock {
  let shift = 0;
  const timers = new Set<Timer>();
  const now = (): number => base.now() + shift;
  const arm = (timer: Timer): void => {
    timer.cancel = base.setTimer(Math.max(0, timer.due - now()), () => {
      timers.delete(timer);
      timer.fire();
    });
  };
  return {
    now,
    setTimer(ms, fire) {
      const timer: Timer = { due: now() + ms, fire, cancel: () => undefined };
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
