/** Attempts in IndexedDB. A write is on the disk before it is over: what is not recorded is not sent. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import type { Session } from '../../../contract/gateway-api';
import { type Attempt, attemptRecord, isOpen } from './attempt';

/** Where attempts are kept, by mode, region, project and person. All functions reject where the store cannot be used. */
export interface AttemptStore {
  /** All attempts of a session's scope, the latest first. */
  list(session: Session): Promise<Attempt[]>;
  /** All attempts in a session's project, whoever sent them: each may have become an instance of its name. */
  listOfProject(session: Session): Promise<Attempt[]>;
  /** One attempt, or undefined. */
  get(id: string): Promise<Attempt | undefined>;
  /** Writes records, all or none, and resolves when they are on the disk. */
  put(...attempts: readonly Attempt[]): Promise<void>;
}

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt; indexes: { scope: [string, string, string, string] } };
}

/** Settled attempts are forgotten after this many milliseconds (35 days); open ones never by themselves. */
export const KEEP_MS = 35 * 24 * 60 * 60_000;

/**
 * Opens the browser's store. Nothing is opened until it is used; after a failure the next use tries again.
 * @param now epoch milliseconds, for forgetting old attempts
 * @param database the database's name
 */
export function createAttemptStore(now: () => number = Date.now, database = 'kafka-launchpad'): AttemptStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const open = () => {
    opened ??= openDB<Schema>(database, 1, {
      upgrade(db) {
        const store = db.createObjectStore('attempts', { keyPath: 'id' });
        store.createIndex('scope', ['mode', 'region', 'projectId', 'who']);
      },
      blocking(_current, _next, event) {
        // A newer version of the console waits in another tab.
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
  const readable = (values: readonly unknown[]): Attempt[] =>
    values.flatMap((value) => {
      const parsed = z.safeParse(attemptRecord, value);
      return parsed.success ? [parsed.data] : [];
    });
  return {
    async list({ mode, region, projectId, who }) {
      const db = await open();
      const found = await db.getAllFromIndex('attempts', 'scope', [mode, region, projectId, who]);
      const attempts = readable(found);
      const old = attempts.filter((attempt) => !isOpen(attempt) && now() - attempt.createdAt > KEEP_MS);
      if (old.length > 0) {
        const transaction = db.transaction('attempts', 'readwrite');
        await Promise.all([...old.map((attempt) => transaction.store.delete(attempt.id)), transaction.done]);
      }
      return attempts.filter((attempt) => !old.includes(attempt)).sort((a, b) => b.createdAt - a.createdAt);
    },
    async listOfProject({ mode, region, projectId }) {
      const project = [mode, region, projectId];
      // An array is greater than any text, so these are the project's persons.
      const persons = IDBKeyRange.bound(project, [...project, []]);
      return readable(await (await open()).getAllFromIndex('attempts', 'scope', persons));
    },
    async get(id) {
      const parsed = z.safeParse(attemptRecord, await (await open()).get('attempts', id));
      return parsed.success ? parsed.data : undefined;
    },
    async put(...attempts) {
      const transaction = (await open()).transaction('attempts', 'readwrite', { durability: 'strict' });
      await Promise.all([...attempts.map((attempt) => transaction.store.put(attempt)), transaction.done]);
    },
  };
}
