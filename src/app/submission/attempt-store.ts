/** Attempts in IndexedDB. A write is on the disk before it is over: what is not recorded is not sent. */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { DATABASE, openRecords } from '../browser/record-database';
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

/** Settled attempts are forgotten after this many milliseconds (35 days); open ones never by themselves. */
export const KEEP_MS = 35 * 24 * 60 * 60_000;

/**
 * Opens the browser's store.
 * @param now epoch milliseconds, for forgetting old attempts
 * @param database the database's name
 */
export function createAttemptStore(now: () => number, database = DATABASE): AttemptStore {
  const records = openRecords('attempts', database);
  const readable = (values: readonly unknown[]): Attempt[] =>
    values.flatMap((value) => {
      const parsed = z.safeParse(attemptRecord, value);
      return parsed.success ? [parsed.data] : [];
    });
  return {
    async list(session) {
      const attempts = readable(await records.ofPerson(session));
      const old = attempts.filter((attempt) => !isOpen(attempt) && now() - attempt.createdAt > KEEP_MS);
      if (old.length > 0) await records.remove(old.map(({ id }) => id));
      return attempts.filter((attempt) => !old.includes(attempt)).sort((a, b) => b.createdAt - a.createdAt);
    },
    listOfProject: async (session) => readable(await records.ofProject(session)),
    async get(id) {
      const parsed = z.safeParse(attemptRecord, await records.get(id));
      return parsed.success ? parsed.data : undefined;
    },
    put: (...attempts) => records.put(attempts),
  };
}
