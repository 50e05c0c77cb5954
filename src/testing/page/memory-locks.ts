/** Web Locks for places without them (jsdom, node): the part of `LockManager` that the app uses, in memory. */

/** One page's view of the locks; the browser's own `LockManager` has the same `request`. */
export interface MemoryLocks {
  request<T>(
    name: string,
    options: { ifAvailable: true } | { signal: AbortSignal },
    work: (lock: { name: string } | null) => Promise<T> | T,
  ): Promise<T>;
  /** The same locks, as another page has them. */
  page(): MemoryLocks;
  /** The page ends: what it holds is free. */
  end(): void;
}

interface Holder {
  page: MemoryLocks;
  freed: Promise<void>;
  free: () => void;
}

/**
 * Makes a set of locks of its own.
 * @returns locks that are waited for with a signal, and otherwise honour `ifAvailable`: the work gets null where the
 *   name is held already
 */
export function createMemoryLocks(): MemoryLocks {
  const holders = new Map<string, Holder>();

  function hold(name: string, page: MemoryLocks): Holder {
    let wake = () => {};
    const freed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const holder: Holder = {
      page,
      freed,
      free() {
        if (holders.get(name) === holder) holders.delete(name);
        wake();
      },
    };
    holders.set(name, holder);
    return holder;
  }

  function newPage(): MemoryLocks {
    const page: MemoryLocks = {
      page: newPage,
      end() {
        for (const holder of holders.values()) if (holder.page === page) holder.free();
      },
      async request(name, options, work) {
        for (let other = holders.get(name); other; other = holders.get(name)) {
          if ('ifAvailable' in options) return await work(null);
          const { signal } = options;
          signal.throwIfAborted();
          await Promise.race([other.freed, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
        }
        const holder = hold(name, page);
        try {
          return await work({ name });
        } finally {
          holder.free();
        }
      },
    };
    return page;
  }
  return newPage();
}
