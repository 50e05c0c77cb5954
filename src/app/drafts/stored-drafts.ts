import type { Session } from '../../contract/gateway-api';
import { scopeOf } from '../lookups/session';
import { holdLock } from './draft-locks';
import { readRecord } from './draft-record';
import { draftKey, idInScope } from './draft-storage';
import { begin, type DraftDeps, readUnlessOrdered } from './find-draft';
import type { OpenDraft } from './open-draft';

export interface StoredDraft {
  id: string;
  name: string;
  flavor: string;
  brokers: string;
  /** Epoch milliseconds. */
  savedAt: number;
  /** Open in another tab, so it can't be opened or deleted here. */
  isElsewhere: boolean;
}

/**
 * Newest first. Deletes those whose order has become an instance.
 * @param except the draft that this tab has open
 */
export async function listStored(deps: DraftDeps, session: Session, except?: string): Promise<StoredDraft[]> {
  // Without locks nothing is stored.
  if (!deps.locks) return [];
  const kept: StoredDraft[] = [];
  const scope = scopeOf(session);
  for (const { key } of await deps.files.list()) {
    const id = idInScope(scope, key);
    if (id === undefined || id === except) continue;
    const release = await holdLock(deps.locks, key);
    const record = release ? await readUnlessOrdered(deps, session, key) : readRecord(await deps.files.read(key));
    release?.();
    if (!record) continue;
    const { basics, capacity } = record.values;
    kept.push({
      id,
      name: basics.name,
      flavor: capacity.productId,
      brokers: capacity.brokers,
      savedAt: record.savedAt,
      isElsewhere: !release,
    });
  }
  return kept;
}

/** @returns undefined if it's open in another tab, or gone */
export async function openStored(deps: DraftDeps, session: Session, id: string): Promise<OpenDraft | undefined> {
  const key = draftKey(scopeOf(session), id);
  const release = await holdLock(deps.locks, key);
  if (!release) return undefined;
  const record = await readUnlessOrdered(deps, session, key);
  if (record) return begin(deps, session, { id, release, record, isRestored: false });
  release();
  return undefined;
}

export async function removeStored(deps: DraftDeps, session: Session, id: string): Promise<void> {
  const key = draftKey(scopeOf(session), id);
  const release = await holdLock(deps.locks, key);
  if (!release) return;
  await deps.files.remove(key);
  release();
}
