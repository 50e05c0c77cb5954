/**
 * The second place of a draft: IndexedDB, on the disk before a write is over. Local storage alone is written to the disk
 * some seconds late, so that a browser that is killed loses it; IndexedDB alone cannot be written for certain while a
 * page ends.
 */
import type { DBSchema } from 'idb';
import { lazyDatabase } from '../browser/open-database';

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
 * The browser's.
 * @param database the database's name
 */
export function createDraftBackup(database = 'kafka-launchpad-drafts'): DraftBackup {
  const open = lazyDatabase<Schema>(database, 1, (db) => void db.createObjectStore('drafts'));
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
