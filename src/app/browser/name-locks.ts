/** One creation of a name at a time, over all tabs of this browser. */

/** Runs work under a name's lock, or not at all where the name is locked already. */
export interface NameLocks {
  tryRun<Value>(name: string, work: () => Promise<Value>): Promise<{ ran: true; value: Value } | { ran: false }>;
}

/**
 * Locks of the browser. A lock is given back by itself when its tab ends, however it ends.
 * @param manager the browser's lock manager; null outside a secure context, where the locks hold for this page only and
 *   two tabs are kept apart by the gateway alone
 */
export function createNameLocks(manager: LockManager | null = globalThis.navigator?.locks ?? null): NameLocks {
  const heldHere = new Set<string>();
  return {
    async tryRun(name, work) {
      if (manager) {
        return manager.request(name, { ifAvailable: true }, async (lock) =>
          lock ? { ran: true as const, value: await work() } : { ran: false as const },
        );
      }
      if (heldHere.has(name)) return { ran: false };
      heldHere.add(name);
      try {
        return { ran: true, value: await work() };
      } finally {
        heldHere.delete(name);
      }
    },
  };
}
