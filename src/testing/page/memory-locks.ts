/** Web Locks for jsdom and Node, as far as the app uses them. */

/** One page's view. */
export interface MemoryLocks {
  request<T>(
    name: string,
    options: { ifAvailable: true } | { signal?: AbortSignal },
    work: (lock: { name: string } | null) => Promise<T> | T,
  ): Promise<T>;
  /** The same locks for another page. */
  page(): MemoryLocks;
  /** Ends the page and releases its locks. */
  end(): void;
}

interface Holder {
  page: MemoryLocks;
  freed: Promise<void>;
  free: () => void;
}

/** Requests wait; with `ifAvailable` the callback gets null instead if the lock is taken. */
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
          signal?.throwIfAborted();
          await Promise.race([other.freed, new Promise((resolve) => signal?.addEventListener('abort', resolve))]);
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
