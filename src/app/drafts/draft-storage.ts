/**
 * Drafts are in local storage and its backup, one entry a draft, by mode, region, project, and person. The newer entry
 * counts.
 */
import type { SafeStorage, WriteEnd } from '../browser/safe-storage';
import type { DraftBackup } from './draft-backup';
import { savedAtOf } from './draft-record';

const PREFIX = 'launchpad.draft:';

/** Milliseconds to wait for the database. */
const PATIENCE_MS = 3_000;

/** Of its entry and of its lock. */
export const draftKey = (scope: string, id: string): string => `${PREFIX}${scope}:${id}`;

/** Undefined for another scope. */
export const idInScope = (scope: string, key: string): string | undefined =>
  key.startsWith(draftKey(scope, '')) ? key.slice(draftKey(scope, '').length) : undefined;

export interface DraftFiles {
  /** Everyone's, newest first; `savedAt` in epoch milliseconds. */
  list(): Promise<{ key: string; savedAt: number }[]>;
  /** The newer text, or ''. */
  read(key: string): Promise<string>;
  /**
   * Writes to local storage synchronously. Resolves when at least one copy is durable, or with the reason why none is.
   */
  write(key: string, text: string): Promise<WriteEnd>;
  /** Removes from local storage synchronously; resolves when both are gone. */
  remove(key: string): Promise<void>;
}

/** The fallback after an error or a timeout. */
function soon<T>(work: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(resolve, PATIENCE_MS, otherwise));
  return Promise.race([work.catch(() => otherwise), late]);
}

export function draftFiles(storage: SafeStorage, backup: DraftBackup): DraftFiles {
  return {
    async list() {
      const latest = new Map<string, number>();
      for (const [key, text] of [...storage.entries(), ...(await soon(backup.all(), []))]) {
        if (key.startsWith(PREFIX)) latest.set(key, Math.max(savedAtOf(text), latest.get(key) ?? 0));
      }
      return [...latest].map(([key, savedAt]) => ({ key, savedAt })).sort((a, b) => b.savedAt - a.savedAt);
    },
    async read(key) {
      const [text, other] = [storage.read(key), (await soon(backup.get(key), undefined)) ?? ''];
      return savedAtOf(other) > savedAtOf(text) ? other : text;
    },
    async write(key, text) {
      const end = storage.write(key, text);
      // Don't leave a stale copy.
      if (end !== 'written') storage.remove(key);
      return soon<WriteEnd>(
        backup.put(key, text).then(() => 'written'),
        end,
      );
    },
    async remove(key) {
      storage.remove(key);
      await soon(backup.remove(key), undefined);
    },
  };
}
