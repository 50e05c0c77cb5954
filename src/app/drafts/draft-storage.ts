/**
 * Where drafts are written down: local storage and its backup, one entry a draft in each, by mode, region, project and
 * person. The newer entry counts.
 */
import type { SafeStorage, WriteEnd } from '../browser/safe-storage';
import type { DraftBackup } from './draft-backup';
import { savedAtOf } from './draft-record';

const PREFIX = 'launchpad.draft:';

/** A database that does not answer keeps nobody waiting for longer than this. */
const PATIENCE_MS = 3_000;

/** @returns the name of a draft's entry and of its lock */
export const draftKey = (scope: string, id: string): string => `${PREFIX}${scope}:${id}`;

/** The id in a draft's key, where it is one of the scope. */
export const idInScope = (scope: string, key: string): string | undefined =>
  key.startsWith(draftKey(scope, '')) ? key.slice(draftKey(scope, '').length) : undefined;

/** The two places together. */
export interface DraftFiles {
  /** All drafts of everybody, the latest first; `savedAt` in epoch milliseconds. */
  list(): Promise<{ key: string; savedAt: number }[]>;
  /** The newer text; '' where there is none. */
  read(key: string): Promise<string>;
  /** Writes to local storage at once. Resolves when one place at least has it for good, or with why none has. */
  write(key: string, text: string): Promise<WriteEnd>;
  /** Removes from local storage at once. Resolves when it is gone from both. */
  remove(key: string): Promise<void>;
}

/** What comes of some work, or the other value where it fails or takes too long. */
function soon<T>(work: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(resolve, PATIENCE_MS, otherwise));
  return Promise.race([work.catch(() => otherwise), late]);
}

/**
 * @param storage local storage
 * @param backup the second place
 */
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
      // A stale copy would mislead.
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
