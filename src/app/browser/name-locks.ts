/** One request of a name at a time, across tabs. */

/** Doesn't run the work if the name is locked. */
export interface NameLocks {
  tryRun<Value>(name: string, work: () => Promise<Value>): Promise<{ ran: true; value: Value } | { ran: false }>;
}

/**
 * The browser releases a lock when its tab ends, however it ends.
 * @param manager null outside a secure context: locks are then per page, and only the gateway keeps two tabs apart
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

/**
 * Waits for its turn. Only for what does no harm when run twice: without locks (blocked storage, no secure context) it runs
 * at once.
 */
export async function runInTurn<Value>(
  name: string,
  work: () => Promise<Value>,
  manager: Pick<LockManager, 'request'> | undefined = globalThis.navigator?.locks,
): Promise<Value> {
  if (!manager) return work();
  let running: Promise<Value> | undefined;
  const begin = () => {
    running = work();
    return running;
  };
  try {
    return await manager.request(name, {}, begin);
  } catch (thrown) {
    if (running) throw thrown;
    return work();
  }
}
