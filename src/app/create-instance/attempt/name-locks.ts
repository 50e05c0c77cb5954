/** One creation of a name at a time, over all tabs of this browser. */

/** Runs work under a name's lock, or not at all where the name is locked already. */
export interface NameLocks {
  tryRun<Value>(name: string, work: () => Promise<Value>): Promise<{ ran: true; value: Value } | { ran: false }>;
}

/** Where there are no Web Locks: one set for this page. Two tabs are then kept apart by the gateway alone. */
const heldHere = new Set<string>();

/**
 * Locks of the browser. A lock is given back by itself when its tab ends, however it ends.
 * @param manager the browser's lock manager; absent outside a secure context
 */
export const createNameLocks = (manager: LockManager | undefined = globalThis.navigator?.locks): NameLocks => ({
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
});
