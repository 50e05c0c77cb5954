/** A draft while a page edits it: whole in memory, and written down without secrets. */
import { atom, type ReadableAtom } from 'nanostores';
import type { WriteEnd } from '../browser/safe-storage';
import { holdsSecret, withoutSecrets } from '../form/stored-values';
import { type Draft, freshDraft, isUntouched, type Order } from './draft';
import { type DraftRecord, recordText } from './draft-record';
import type { DraftFiles } from './draft-storage';
import type { Origin, PresetBase } from './origin';

/** `untouched`: there is nothing to keep. `at` is in epoch milliseconds. */
export type DraftStatus =
  | { kind: 'untouched' }
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved'; reason: Exclude<WriteEnd, 'written'> };

export interface OpenDraft {
  /** Another one for each draft, and after starting over. */
  readonly id: string;
  /** When it was saved (epoch milliseconds), where it was left behind by a tab that has ended. */
  readonly restoredFrom: number | undefined;
  /** Where its values are from, where it was opened filled in, in this page. */
  readonly origin: Origin | undefined;
  /** The preset that it began with. */
  readonly preset: PresetBase | undefined;
  readonly status: ReadableAtom<DraftStatus>;
  /** A password was typed that this page does not know any more. */
  readonly hasLostPassword: ReadableAtom<boolean>;
  /** @returns a copy of what was typed, passwords included while the page lives */
  read(): Draft;
  /** Keeps what the form holds now. Nothing happens after `leave` and `end`. */
  save(draft: Draft): void;
  /** Notes, before a create is sent, what is ordered from this draft. */
  markOrdered(name: string): void;
  /** What was ordered under the name that the draft still has. */
  order(): Order | undefined;
  /** Forgets the passwords in memory, and has the form forget them. */
  forgetSecrets(): void;
  /** Calls back when secrets are to be forgotten; returns the end of it. */
  onForget(callback: () => void): () => void;
  /** Leaves it written down for a later visit, of this page or another: nothing is kept from here on. */
  leave(): void;
  /** Forgets the draft for good. */
  end(): void;
}

interface Beginnings {
  id: string;
  key: string;
  files: DraftFiles;
  now: () => number;
  /** What was written down before. */
  record: DraftRecord | undefined;
  isRestored: boolean;
  origin?: Origin;
  /** Gives back the draft's lock. Without the lock nothing is written, because another tab might write it too. */
  release: (() => void) | undefined;
}

/** Opens a draft. */
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
    // What could not be written is tried again, even where nothing changes.
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
      // Only then may it be found by who looks for drafts.
      void writing.finally(release);
    },
    end() {
      isEnded = true;
      current = { ...current, values: withoutSecrets(current.values) };
      turn += 1;
      // Only then may another tab look for drafts here.
      void files.remove(key).finally(release);
    },
  };
}
