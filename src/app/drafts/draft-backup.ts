/**
 * The second copy of a draft. Local storage reaches the disk seconds later, so a killed browser loses it; IndexedDB
 * can't be written reliably while a page ends.
 */
import type { DBSchema } from 'idb';
import { lazyDatabase } from '../browser/open-database';

/** All functions reject if the database can't be used. */
export interface DraftBackup {
  all(): Promise<(readonly [key: string, text: string])[]>;
  get(key: string): Promise<string | undefined>;
  /** Resolves when it's on disk. */
  put(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: string };
}

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
