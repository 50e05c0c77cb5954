/** Stopped time for code that sleeps by an injected function. */

export interface ManualTime {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Keeps `until` from moving time during the call. */
  busy<Arguments extends unknown[], Value>(
    work: (...args: Arguments) => Promise<Value>,
  ): (...args: Arguments) => Promise<Value>;
  /** Moves the time and wakes sleepers in order. */
  advance(ms: number): void;
  /** Moves the time from sleeper to sleeper until the promise settles. */
  until<Value>(promise: Promise<Value>): Promise<Value>;
}

interface Sleeper {
  at: number;
  wake: () => void;
}

/** Runs everything that is ready. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createManualTime(start: number): ManualTime {
  let now = start;
  let calls = 0;
  let sleepers: Sleeper[] = [];
  const earliest = () => sleepers.toSorted((a, b) => a.at - b.at)[0];
  const advance = (ms: number) => {
    const end = now + ms;
    for (let next = earliest(); next && next.at <= end; next = earliest()) {
      now = Math.max(now, next.at);
      next.wake();
    }
    now = end;
  };
  return {
    now: () => now,
    advance,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleepers = sleepers.filter((sleeper) => sleeper.wake !== wake);
          resolve();
        };
        if (signal?.aborted) return resolve();
        sleepers.push({ at: now + ms, wake });
        signal?.addEventListener('abort', wake);
      }),
    busy:
      (work) =>
      async (...args) => {
        calls += 1;
        try {
          return await work(...args);
        } finally {
          calls -= 1;
        }
      },
    async until(promise) {
      let isSettled = false;
      const end = () => {
        isSettled = true;
      };
      promise.then(end, end);
      for (;;) {
        await turn();
        await turn();
        if (isSettled) return promise;
        const next = earliest();
        if (calls === 0 && next) advance(Math.max(0, next.at - now));
      }
    },
  };
}
