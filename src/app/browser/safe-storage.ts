export type WriteEnd = 'written' | 'full' | 'forbidden';

/** Storage that doesn't throw if it's full or blocked. */
export interface SafeStorage {
  entries(): (readonly [key: string, text: string])[];
  /** '' without an entry. */
  read(key: string): string;
  write(key: string, text: string): WriteEnd;
  remove(key: string): void;
}

/** @param storage throws if it's blocked */
export function safeStorage(storage: () => Storage): SafeStorage {
  function tried<T>(work: (held: Storage) => T, otherwise: T): T {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  }
  return {
    entries: () =>
      tried((held) => {
        const keys = Array.from({ length: held.length }, (_, index) => held.key(index) ?? '');
        return keys.map((key) => [key, held.getItem(key) ?? ''] as const);
      }, []),
    read: (key) => tried((held) => held.getItem(key), '') ?? '',
    remove: (key) => tried((held) => held.removeItem(key), undefined),
    write(key, text) {
      try {
        storage().setItem(key, text);
        return 'written';
      } catch (error) {
        const { name } = error as Partial<DOMException>;
        return name === 'QuotaExceededError' ? 'full' : 'forbidden';
      }
    },
  };
}
