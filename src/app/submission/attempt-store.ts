import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import { DATABASE, openRecords } from '../browser/record-database';
import { type Attempt, attemptRecord, isOpen } from './attempt';

/** IndexedDB, by mode, region, project, and person. All functions reject if it can't be used. */
export interface AttemptStore {
  /** Newest first. */
  list(session: Session): Promise<Attempt[]>;
  /** Of all persons: each may have become an instance of its name. */
  listOfProject(session: Session): Promise<Attempt[]>;
  get(id: string): Promise<Attempt | undefined>;
  /** All or none; resolves when they are on disk. */
  put(...attempts: readonly Attempt[]): Promise<void>;
}

/** Milliseconds (35 days) until resolved attempts are deleted; open ones never are. */
export const KEEP_MS = 35 * 24 * 60 * 60_000;

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
