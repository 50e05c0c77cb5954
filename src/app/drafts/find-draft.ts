/** A tab opens its own draft, else one that no other tab edits, else a new one. */

import type { Session } from '../../contract/gateway-api';
import type { SafeStorage } from '../browser/safe-storage';
import type { CreateFormValues } from '../form/create-form';
import { type PageKey, STEP_KEYS } from '../form/steps';
import { holdsSecret } from '../form/stored-values';
import { scopeOf } from '../lookups/session';
import type { Order } from './draft';
import { holdLock, type LocksLike } from './draft-locks';
import type { DraftOrigin, PresetBase } from './draft-origin';
import { type DraftRecord, readRecord, recordText } from './draft-record';
import { type DraftFiles, draftKey, idInScope } from './draft-storage';
import { type OpenDraft, openDraft } from './open-draft';
import { readMark, writeMark } from './tab-draft-id';

export interface Prefill {
  /** Without passwords, except a generated one. */
  values: CreateFormValues;
  /** Left out for defaults that were looked up. */
  origin?: DraftOrigin;
  /** Later changes are compared with it. */
  preset?: PresetBase;
}

export interface DraftDeps {
  files: DraftFiles;
  /** Session storage. */
  ofTab: SafeStorage;
  /** Without locks, drafts are only in memory. */
  locks: LocksLike | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  newId: () => string;
  wasCreated: (session: Session, order: Order) => Promise<boolean>;
}

/** 30 days. */
export const KEEP_MS = 30 * 24 * 60 * 60_000;

/** Per person and project. */
export const KEEP_COUNT = 10;

/** Milliseconds to wait for the tab's previous page to release its lock. */
const HANDOVER_MS = 3_000;

/** Deletes everyone's old drafts and this scope's surplus; never one that a tab edits. */
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

/** The draft of the tab's previous page, even if empty: a reload changes nothing. */
async function findOwn(deps: DraftDeps, session: Session): Promise<Found | undefined> {
  const scope = scopeOf(session);
  const mark = readMark(deps.ofTab, scope);
  if (!mark) return undefined;
  const key = draftKey(scope, mark.id);
  // Without `leaving`, the previous page crashed and its lock is free, or this tab is a duplicate.
  const release = await holdLock(deps.locks, key, mark.leaving ? AbortSignal.timeout(HANDOVER_MS) : undefined);
  if (!release) return undefined;
  const record = await readUnlessOrdered(deps, session, key);
  return { id: mark.id, release, record, isRestored: false };
}

/** The newest draft of a tab that ended. */
async function findOrphan(deps: DraftDeps, session: Session): Promise<Found | undefined> {
  const scope = scopeOf(session);
  for (const { key } of await deps.files.list()) {
    const id = idInScope(scope, key);
    const release = id === undefined ? undefined : await holdLock(deps.locks, key);
    if (id === undefined || !release) continue;
    const record = await readUnlessOrdered(deps, session, key);
    if (record) return { id, release, record, isRestored: true };
    release();
  }
  return undefined;
}

/** Deletes the draft instead if its order has become an instance. */
export async function readUnlessOrdered(
  deps: DraftDeps,
  session: Session,
  key: string,
): Promise<DraftRecord | undefined> {
  const record = readRecord(await deps.files.read(key));
  const { ordered, values } = record ?? {};
  if (ordered?.name !== values?.basics.name || !ordered) return record;
  if (!(await deps.wasCreated(session, ordered))) return record;
  await deps.files.remove(key);
  return undefined;
}

export async function findDraft(deps: DraftDeps, session: Session): Promise<OpenDraft> {
  const own = await findOwn(deps, session);
  // Only now: the lock protects the tab's own draft, however old.
  await forgetOld(deps, scopeOf(session));
  const found = own ?? (await findOrphan(deps, session));
  return found ? begin(deps, session, found) : beginFresh(deps, session);
}

export async function beginFresh(deps: DraftDeps, session: Session): Promise<OpenDraft> {
  const id = deps.newId();
  const release = await holdLock(deps.locks, draftKey(scopeOf(session), id));
  return begin(deps, session, { id, release, record: undefined, isRestored: false });
}

/** Stored before it's opened. */
export async function beginFilled(deps: DraftDeps, session: Session, filling: Prefill): Promise<OpenDraft> {
  const id = deps.newId();
  const key = draftKey(scopeOf(session), id);
  const release = await holdLock(deps.locks, key);
  const { values, origin, preset } = filling;
  // The author of a link is unknown, so its values are checked step by step, and so are defaults.
  const visited: PageKey[] = !origin || origin.kind === 'link' ? ['basics'] : [...STEP_KEYS];
  const record = { values, visited, savedAt: deps.now(), passwordWasTyped: holdsSecret(values), preset };
  if (release) await deps.files.write(key, recordText(record));
  return begin(deps, session, { id, release, record, isRestored: false, ...(origin && { origin }) });
}

type Start = Omit<Found, 'release'> & { release: Found['release'] | undefined; origin?: DraftOrigin };

/** The caller holds the lock. */
export function begin({ files, ofTab, now }: DraftDeps, session: Session, start: Start): OpenDraft {
  const scope = scopeOf(session);
  writeMark(ofTab, scope, { id: start.id, leaving: false });
  return openDraft({ ...start, key: draftKey(scope, start.id), files, now });
}
