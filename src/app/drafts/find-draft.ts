/** Which draft a tab opens with: its own, else one that no living tab edits, else a fresh one. */

import type { Session } from '../../contract/gateway-api';
import type { SafeStorage } from '../browser/safe-storage';
import type { CreateFormValues } from '../form/create-form';
import { type PageKey, STEP_KEYS } from '../form/steps';
import { holdsSecret } from '../form/stored-values';
import { scopeOf } from '../lookups/session';
import type { Order } from './draft';
import { holdLock, type LocksLike } from './draft-locks';
import { type DraftRecord, readRecord, recordText } from './draft-record';
import { type DraftFiles, draftKey, idInScope } from './draft-storage';
import { type OpenDraft, openDraft } from './open-draft';
import type { Origin, PresetBase } from './origin';
import { readMark, writeMark } from './tab-mark';

/** What a draft is filled with, instead of being typed. */
export interface Filling {
  /** Only a password that was made for it is among them. */
  values: CreateFormValues;
  /** Where they come from. */
  origin: Origin;
  /** What later changes are compared with, where they come from a preset. */
  preset?: PresetBase;
}

export interface DraftDeps {
  /** Shared by all tabs. */
  files: DraftFiles;
  /** The tab's session storage. */
  ofTab: SafeStorage;
  /** Undefined where the browser has no locks: drafts are then kept in memory only. */
  locks: LocksLike | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  newId: () => string;
  /** Whether an order became an instance. */
  wasCreated: (session: Session, order: Order) => Promise<boolean>;
}

/** Drafts are forgotten after this many milliseconds (30 days). */
export const KEEP_MS = 30 * 24 * 60 * 60_000;

/** So many drafts of one person in one project are kept, the latest. */
export const KEEP_COUNT = 10;

/** How long a page waits for the one before it in its tab to be gone with its locks. */
const HANDOVER_MS = 3_000;

/** Forgets old drafts of everybody, and those of this scope that are too many; never one that a tab edits. */
async function forgetOld({ files, locks, now }: DraftDeps, scope: string): Promise<void> {
  const all = await files.list();
  const surplus = all.filter(({ key }) => idInScope(scope, key) !== undefined).slice(KEEP_COUNT);
  const expired = all.filter(({ savedAt }) => now() - savedAt > KEEP_MS);
  for (const { key } of new Set([...surplus, ...expired])) {
    const release = await holdLock(locks, key);
    if (!release) continue;
    await files.remove(key);
    release();
  }
}

interface Found {
  id: string;
  release: () => void;
  record: DraftRecord | undefined;
  isRestored: boolean;
}

/** The draft of the page before in this tab, even where nothing was typed yet: a reload changes nothing. */
async function findOwn(deps: DraftDeps, session: Session): Promise<Found | undefined> {
  const scope = scopeOf(session);
  const mark = readMark(deps.ofTab, scope);
  if (!mark) return undefined;
  const key = draftKey(scope, mark.id);
  // Without "leaving", the page before crashed and its lock is free, or this tab is a copy of one that lives.
  const release = await holdLock(deps.locks, key, mark.leaving ? AbortSignal.timeout(HANDOVER_MS) : undefined);
  if (!release) return undefined;
  const record = await readUnserved(deps, session, key);
  return { id: mark.id, release, record, isRestored: false };
}

/** The latest draft that a tab left behind when it ended. */
async function findOrphan(deps: DraftDeps, session: Session): Promise<Found | undefined> {
  const scope = scopeOf(session);
  for (const { key } of await deps.files.list()) {
    const id = idInScope(scope, key);
    const release = id === undefined ? undefined : await holdLock(deps.locks, key);
    if (id === undefined || !release) continue;
    const record = await readUnserved(deps, session, key);
    if (record) return { id, release, record, isRestored: true };
    release();
  }
  return undefined;
}

/** Reads a draft; one whose order became an instance while nobody looked has served, and is forgotten instead. */
export async function readUnserved(deps: DraftDeps, session: Session, key: string): Promise<DraftRecord | undefined> {
  const record = readRecord(await deps.files.read(key));
  const { ordered, values } = record ?? {};
  if (ordered?.name !== values?.basics.name || !ordered) return record;
  if (!(await deps.wasCreated(session, ordered))) return record;
  await deps.files.remove(key);
  return undefined;
}

/**
 * Opens the draft that this tab is to edit, and marks the tab with it.
 * @param session whose draft
 */
export async function findDraft(deps: DraftDeps, session: Session): Promise<OpenDraft> {
  const own = await findOwn(deps, session);
  // Only now: the lock keeps the tab's own, however old.
  await forgetOld(deps, scopeOf(session));
  const found = own ?? (await findOrphan(deps, session));
  return found ? begin(deps, session, found) : beginFresh(deps, session);
}

/** Opens a new, empty draft, and marks the tab with it. */
export async function beginFresh(deps: DraftDeps, session: Session): Promise<OpenDraft> {
  const id = deps.newId();
  const release = await holdLock(deps.locks, draftKey(scopeOf(session), id));
  return begin(deps, session, { id, release, record: undefined, isRestored: false });
}

/** Opens a new draft that is filled already, written down before it is opened, and marks the tab with it. */
export async function beginFilled(deps: DraftDeps, session: Session, filling: Filling): Promise<OpenDraft> {
  const id = deps.newId();
  const key = draftKey(scopeOf(session), id);
  const release = await holdLock(deps.locks, key);
  const { values, origin, preset } = filling;
  // Whoever made a link is not known here, so its values are looked through step by step.
  const visited: PageKey[] = origin.kind === 'link' ? ['basics'] : [...STEP_KEYS];
  const record = { values, visited, savedAt: deps.now(), passwordWasTyped: holdsSecret(values), preset };
  if (release) await deps.files.write(key, recordText(record));
  return begin(deps, session, { id, release, record, isRestored: false, origin });
}

type Start = Omit<Found, 'release'> & { release: Found['release'] | undefined; origin?: Origin };

/** Opens a draft whose lock is held, and marks the tab with it. */
export function begin({ files, ofTab, now }: DraftDeps, session: Session, start: Start): OpenDraft {
  const scope = scopeOf(session);
  writeMark(ofTab, scope, { id: start.id, leaving: false });
  return openDraft({ ...start, key: draftKey(scope, start.id), files, now });
}
