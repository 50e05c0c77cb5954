/** A browser with tabs, as drafts know it: storage and locks that the tabs share, and storage of each tab. */

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
  /** Opens the wizard. */
  open(session?: Session): Promise<OpenDraft>;
  /** Loads the page anew; `open` then meets the next page. */
  reload(): DraftTab;
  /** A copy of the tab beside it. */
  duplicate(): DraftTab;
  /** The page ends without a word; loaded again, the tab has its session storage. */
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
  /** The second place of drafts. A test may take entries out of either place, as a crash does. */
  backup: Map<string, string>;
  /** Orders that became an instance. */
  created: Order[];
  /** Moves the time, in milliseconds. */
  pass(ms: number): void;
  now(): number;
  newTab(changes?: TabHabits): DraftTab;
  /** Everything that the browser keeps for the console, as one text. */
  dump(): string;
}

const entriesOf = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => {
    const key = storage.key(index) ?? '';
    return [key, storage.getItem(key) ?? ''] as const;
  });

/** A backup in memory. */
const backupIn = (held: Map<string, string>): DraftBackup => ({
  all: async () => [...held],
  get: async (key) => held.get(key),
  put: async (key, text) => void held.set(key, text),
  remove: async (key) => void held.delete(key),
});

/** A backup that fails at every touch. */
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

/**
 * Opens a browser.
 * @param limit the most characters that an entry of its storage may have
 */
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
        // The next page may ask before the one before has let go.
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

/** A draft on its first step whose only wish is a name. */
export const draftNamed = (name: string): Draft => ({ values: minimalForm({ basics: { name } }), visited: ['basics'] });

/** Types a name into the wizard of a tab. */
export async function typeName(tab: DraftTab, name: string): Promise<void> {
  (await tab.open()).save(draftNamed(name));
}

/** The name that the wizard of a tab shows. */
export const nameIn = async (tab: DraftTab, session?: Session): Promise<string> =>
  (await tab.open(session)).read().values.basics.name;
