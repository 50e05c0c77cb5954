/** Web Locks for places without them (jsdom, node): the part of `LockManager` that the app uses, in memory. */

/** What the app asks of `navigator.locks`; the browser's own `LockManager` fits it. */
export interface LocksLike {
  request<T>(
    name: string,
    options: { ifAvailable: true },
    work: (lock: { name: string } | null) => Promise<T> | T,
  ): Promise<T>;
}

/**
 * Makes a set of locks of its own.
 * @returns locks that honour `ifAvailable`: the work gets null where the name is held already
 */
export function createMemoryLocks(): LocksLike {
  const held = new Set<string>();
  return {
    async request(name, _options, work) {
      if (held.has(name)) return await work(null);
      held.add(name);
      try {
        return await work({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}
