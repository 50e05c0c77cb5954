/**
 * The second place of a draft: IndexedDB, on the disk before a write is over. Local storage alone is written to the disk
 * some seconds late, so that a browser that is killed loses it; IndexedDB alone cannot be written for certain while a
 * page ends.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** All functions reject where the database cannot be used. */
export interface DraftBackup {
  /** Keys and texts of all drafts. */
  all(): Promise<(readonly [key: string, text: string])[]>;
  get(key: string): Promise<string | undefined>;
  /** Resolves when the text is on the disk. */
  put(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: string };
}

/**
 * Opens the browser's. Nothing is opened until it is used; after a failure the next use tries again.
 * @param database the database's name
 */
export function createDraftBackup(database = 'kafka-launchpad-drafts'): DraftBackup {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const open = () => {
    opened ??= openDB<Schema>(database, 1, {
      upgrade: (db) => void db.createObjectStore('drafts'),
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
  return {
    async all() {
      const { store } = (await open()).transaction('drafts');
      const [keys, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, index) => [key, texts[index] ?? ''] as const);
    },
    get: async (key) => (await open()).get('drafts', key),
    async put(key, text) {
      const transaction = (await open()).transaction('drafts', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(text, key), transaction.done]);
    },
    remove: async (key) => (await open()).delete('drafts', key),
  };
}
