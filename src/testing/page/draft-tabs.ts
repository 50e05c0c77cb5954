/** A browser with tabs: shared storage and locks, and a session storage per tab. */

import { safeStorage } from '../../app/browser/safe-storage';
import type { Draft, Order } from '../../app/drafts/draft';
import type { DraftBackup } from '../../app/drafts/draft-backup';
import { draftFiles } from '../../app/drafts/draft-storage';
import { createDrafts, type Drafts } from '../../app/drafts/drafts';
import type { DraftDeps } from '../../app/drafts/find-draft';
import type { OpenDraft } from '../../app/drafts/open-draft';
import type { Session } from '../../contract/gateway-api';
import { minimalForm } from './form-values';
import { createMemoryLocks } from './memory-locks';
import { createMemoryStorage } from './memory-storage';
import { SANDBOX_SESSION } from './sandbox-transport';

export interface DraftTab {
  drafts: Drafts;
  ofTab: Storage;
  open(session?: Session): Promise<OpenDraft>;
  /** Reloads the page; `open` then uses the new one. */
  reload(): DraftTab;
  /** Duplicates the tab. */
  duplicate(): DraftTab;
  /** A crash; after a reload the tab still has its session storage. */
  crash(): DraftTab;
  close(): void;
}

export interface TabHabits extends Pick<Partial<DraftDeps>, 'locks'> {
  storage?: () => Storage;
  ofTab?: () => Storage;
  backup?: DraftBackup;
}

export interface DraftBrowser {
  storage: Storage;
  /** Tests may remove entries from either, as a crash does. */
  backup: Map<string, string>;
  /** Attempts that became an instance. */
  created: Order[];
  /** Milliseconds. */
  pass(ms: number): void;
  now(): number;
  newTab(changes?: TabHabits): DraftTab;
  /** All of the browser's data, as text. */
  dump(): string;
}

const entriesOf = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => {
    const key = storage.key(index) ?? '';
    return [key, storage.getItem(key) ?? ''] as const;
  });

const backupIn = (held: Map<string, string>): DraftBackup => ({
  all: async () => [...held],
  get: async (key) => held.get(key),
  put: async (key, text) => void held.set(key, text),
  remove: async (key) => void held.delete(key),
});

/** Fails at every call. */
export const noBackup: DraftBackup = {
  all: () => Promise.reject(new DOMException('No', 'InvalidStateError')),
  get: () => Promise.reject(new DOMException('No', 'InvalidStateError')),
  put: () => Promise.reject(new DOMException('No', 'InvalidStateError')),
  remove: () => Promise.reject(new DOMException('No', 'InvalidStateError')),
};

function copyOf(storage: Storage): Storage {
  const copy = createMemoryStorage();
  for (const [key, value] of entriesOf(storage)) copy.setItem(key, value);
  return copy;
}

/** @param limit maximum characters of a stored entry */
export function createDraftBrowser(limit?: number): DraftBrowser {
  const storage = createMemoryStorage(limit);
  const backup = new Map<string, string>();
  const locks = createMemoryLocks();
  const tabs: Storage[] = [];
  const created: Order[] = [];
  let time = Date.parse('2026-11-25T14:05:00Z');
  let ids = 0;
  function load(ofTab: Storage, changes: TabHabits): DraftTab {
    const page = locks.page();
    const drafts = createDrafts({
      files: draftFiles(safeStorage(changes.storage ?? (() => storage)), changes.backup ?? backupIn(backup)),
      ofTab: safeStorage(changes.ofTab ?? (() => ofTab)),
      locks: 'locks' in changes ? changes.locks : page,
      now: () => time,
      newId: () => `draft-${++ids}`,
      wasCreated: async (_session, order) => created.some(({ name, at }) => name === order.name && at >= order.at),
    });
    return {
      drafts,
      ofTab,
      async open(session = SANDBOX_SESSION) {
        await drafts.open(session);
        const draft = drafts.of(session).get();
        if (!draft) throw new Error('No draft was opened');
        return draft;
      },
      reload() {
        drafts.markLeaving(true);
        // The next page may request a lock before the previous page has released it.
        setImmediate(page.end);
        return load(ofTab, changes);
      },
      duplicate() {
        const copy = copyOf(ofTab);
        tabs.push(copy);
        return load(copy, changes);
      },
      crash() {
        page.end();
        return load(ofTab, changes);
      },
      close() {
        drafts.markLeaving(true);
        page.end();
      },
    };
  }
  return {
    storage,
    backup,
    created,
    pass(ms) {
      time += ms;
    },
    now: () => time,
    newTab(changes = {}) {
      const ofTab = createMemoryStorage();
      tabs.push(ofTab);
      return load(ofTab, changes);
    },
    dump: () => JSON.stringify([entriesOf(storage), [...backup], tabs.map(entriesOf)]),
  };
}

/** A draft on its first step with only a name. */
export const draftNamed = (name: string): Draft => ({ values: minimalForm({ basics: { name } }), visited: ['basics'] });

export async function typeName(tab: DraftTab, name: string): Promise<void> {
  (await tab.open()).save(draftNamed(name));
}

export const nameIn = async (tab: DraftTab, session?: Session): Promise<string> =>
  (await tab.open(session)).read().values.basics.name;
