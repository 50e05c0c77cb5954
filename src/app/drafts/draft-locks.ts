/** A tab holds the lock of the draft that it edits: no two tabs write one draft, and a tab that ended holds none. */

export interface LocksLike {
  request(
    name: string,
    options: { ifAvailable: true } | { signal: AbortSignal },
    work: (lock: unknown) => Promise<void> | undefined,
  ): Promise<unknown>;
}

/**
 * Held until released or the page ends.
 * @param patience without it, doesn't wait
 * @returns releases the lock; undefined if it's not available
 */
export async function holdLock(
  locks: LocksLike | undefined,
  name: string,
  patience?: AbortSignal,
): Promise<(() => void) | undefined> {
  if (!locks) return undefined;
  return new Promise((resolve) => {
    const keep = (lock: unknown) => {
      if (lock) return new Promise<void>(resolve);
      resolve(undefined);
      return undefined;
    };
    locks.request(name, patience ? { signal: patience } : { ifAvailable: true }, keep).catch(() => resolve(undefined));
  });
}
