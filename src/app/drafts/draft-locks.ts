/** Who edits a draft holds its lock: no two living tabs write one draft, and a tab that ended, however, holds none. */

/** The part of the browser's lock manager that drafts need. */
export interface LocksLike {
  request(
    name: string,
    options: { ifAvailable: true } | { signal: AbortSignal },
    work: (lock: unknown) => Promise<void> | undefined,
  ): Promise<unknown>;
}

/**
 * Takes a lock for as long as the page lives.
 * @param locks the browser's; undefined where it has none
 * @param name the draft's key
 * @param patience how long to wait for it; not at all without it
 * @returns gives the lock back; undefined where it cannot be had
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
