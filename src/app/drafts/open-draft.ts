/** In memory with secrets; stored without. */
import { atom, type ReadableAtom } from 'nanostores';
import type { WriteEnd } from '../browser/safe-storage';
import { holdsSecret, withoutSecrets } from '../form/stored-values';
import { type Draft, freshDraft, isUntouched, type Order } from './draft';
import type { DraftOrigin, PresetBase } from './draft-origin';
import { type DraftRecord, recordText } from './draft-record';
import type { DraftFiles } from './draft-storage';

/** `at` is in epoch milliseconds. */
export type DraftStatus =
  | { kind: 'untouched' }
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved'; reason: Exclude<WriteEnd, 'written'> };

export interface OpenDraft {
  readonly id: string;
  /** Epoch milliseconds of the last save, if its tab has ended. */
  readonly restoredFrom: number | undefined;
  /** If this page prefilled it. */
  readonly origin: DraftOrigin | undefined;
  readonly preset: PresetBase | undefined;
  readonly status: ReadableAtom<DraftStatus>;
  /** A password was typed that this page no longer has. */
  readonly hasLostPassword: ReadableAtom<boolean>;
  /** A copy, with passwords. */
  read(): Draft;
  /** No effect after `leave` and `end`. */
  save(draft: Draft): void;
  /** Called before a create is sent. */
  markOrdered(name: string): void;
  /** For the current name. */
  order(): Order | undefined;
  /** In memory and in the form. */
  forgetSecrets(): void;
  onForget(callback: () => void): () => void;
  /** Closes it; it stays stored. */
  leave(): void;
  /** Deletes it. */
  end(): void;
}

interface Beginnings {
  id: string;
  key: string;
  files: DraftFiles;
  now: () => number;
  record: DraftRecord | undefined;
  isRestored: boolean;
  origin?: DraftOrigin;
  /** Releases the lock. Without the lock, another tab might write the draft, so nothing is stored. */
  release: (() => void) | undefined;
}

export function openDraft({ id, key, files, now, record, isRestored, origin, release }: Beginnings): OpenDraft {
  let current: Draft = record ? { values: record.values, visited: record.visited } : freshDraft();
  let passwordWasTyped = record?.passwordWasTyped ?? false;
  let ordered = record?.ordered;
  const preset = record?.preset;
  let isEnded = false;
  const status = atom<DraftStatus>(record ? { kind: 'saved', at: record.savedAt } : { kind: 'untouched' });
  const hasLostPassword = atom(passwordWasTyped && !holdsSecret(current.values));
  const forgetters = new Set<() => void>();

  const content = () => JSON.stringify([withoutSecrets(current.values), current.visited, passwordWasTyped, ordered]);
  let written = record && content();
  let turn = 0;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const text = content();
    if (text === written) return;
    turn += 1;
    const mine = turn;
    const at = now();
    if (isUntouched(current.values) && !passwordWasTyped) {
      written = undefined;
      status.set({ kind: 'untouched' });
      return files.remove(key);
    }
    written = text;
    const record = { ...current, savedAt: at, passwordWasTyped, ordered, preset };
    const end = release ? await files.write(key, recordText(record)) : 'forbidden';
    if (mine !== turn) return;
    // Try again next time, even if nothing changes.
    if (end !== 'written') written = undefined;
    status.set(end === 'written' ? { kind: 'saved', at } : { kind: 'unsaved', reason: end });
  }

  function forgetSecrets(): void {
    if (holdsSecret(current.values)) hasLostPassword.set(true);
    current = { ...current, values: withoutSecrets(current.values) };
    for (const forget of forgetters) forget();
  }

  return {
    id,
    restoredFrom: isRestored ? record?.savedAt : undefined,
    origin,
    preset,
    status,
    hasLostPassword,
    read: () => structuredClone(current),
    save(draft) {
      if (isEnded) return;
      current = structuredClone(draft);
      passwordWasTyped ||= holdsSecret(draft.values);
      writing = write();
    },
    markOrdered(name) {
      if (isEnded) return;
      if (ordered?.name !== name) ordered = { name, at: now() };
      writing = write();
    },
    order: () => (ordered?.name === current.values.basics.name ? ordered : undefined),
    forgetSecrets,
    onForget(callback) {
      forgetters.add(callback);
      return () => {
        forgetters.delete(callback);
      };
    },
    leave() {
      forgetSecrets();
      isEnded = true;
      // After the last write, so that another tab reads the final state.
      void writing.finally(release);
    },
    end() {
      isEnded = true;
      current = { ...current, values: withoutSecrets(current.values) };
      turn += 1;
      // Only then may another tab look for drafts.
      void files.remove(key).finally(release);
    },
  };
}
