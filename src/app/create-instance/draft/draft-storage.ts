/**
 * Where drafts are written down: local storage and its backup, one entry a draft in each, by mode, region, project and
 * person. The newer entry counts.
 */
import type { Session } from '../../../contract/gateway-api';
import type { DraftBackup } from './draft-backup';
import { savedAtOf } from './draft-record';

const PREFIX = 'launchpad.draft:';

/** A database that does not answer keeps nobody waiting for longer than this. */
const PATIENCE_MS = 3_000;

/** Drafts belong to one mode, region, project and person, and are shown to nobody else. */
export const scopeOf = ({ mode, region, projectId, who }: Session): string =>
  JSON.stringify([mode, region, projectId, who]);

/** @returns the name of a draft's entry and of its lock */
export const draftKey = (scope: string, id: string): string => `${PREFIX}${scope}:${id}`;

/** The id in a draft's key, where it is one of the scope. */
export const idInScope = (scope: string, key: string): string | undefined =>
  key.startsWith(draftKey(scope, '')) ? key.slice(draftKey(scope, '').length) : undefined;

export type WriteEnd = 'written' | 'full' | 'forbidden';

/** A browser's storage that answers instead of throwing where it is full or forbidden. */
export interface SafeStorage {
  /** All entries; none where it is forbidden. */
  entries(): (readonly [key: string, text: string])[];
  /** The entry's text; '' where there is none. */
  read(key: string): string;
  write(key: string, text: string): WriteEnd;
  remove(key: string): void;
}

/** @param storage the browser's; throws at every touch where it is forbidden */
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
