/** The drafts that are written down beside the one that this tab has open: to be listed, opened and forgotten one by one. */

import type { Session } from '../../contract/gateway-api';
import { scopeOf } from '../lookups/session';
import { holdLock } from './draft-locks';
import { readRecord } from './draft-record';
import { draftKey, idInScope } from './draft-storage';
import { begin, type DraftDeps, readUnserved } from './find-draft';
import type { OpenDraft } from './open-draft';

/** A draft by what it can be told from others. */
export interface KeptDraft {
  id: string;
  /** '' while it has none. */
  name: string;
  /** '' while none is chosen. */
  flavor: string;
  brokers: string;
  /** Epoch milliseconds. */
  savedAt: number;
  /** Another living tab has it open, so that it can be neither opened nor forgotten here. */
  isElsewhere: boolean;
}

/**
 * Lists the drafts of a session, the latest first. One whose order became an instance has served, and is forgotten.
 * @param except the id of the draft that this tab has open
 */
export async function listKept(deps: DraftDeps, session: Session, except?: string): Promise<KeptDraft[]> {
  // Without locks nothing is written down.
  if (!deps.locks) return [];
  const kept: KeptDraft[] = [];
  const scope = scopeOf(session);
  for (const { key } of await deps.files.list()) {
    const id = idInScope(scope, key);
    if (id === undefined || id === except) continue;
    const release = await holdLock(deps.locks, key);
    const record = release ? await readUnserved(deps, session, key) : readRecord(await deps.files.read(key));
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

/**
 * Opens a draft that is written down as this tab's.
 * @returns undefined where another tab has it open meanwhile, or it is gone
 */
export async function openKept(deps: DraftDeps, session: Session, id: string): Promise<OpenDraft | undefined> {
  const key = draftKey(scopeOf(session), id);
  const release = await holdLock(deps.locks, key);
  if (!release) return undefined;
  const record = await readUnserved(deps, session, key);
  if (record) return begin(deps, session, { id, release, record, isRestored: false });
  release();
  return undefined;
}

/** Forgets a draft for good, unless another tab has it open. */
export async function removeKept(deps: DraftDeps, session: Session, id: string): Promise<void> {
  const key = draftKey(scopeOf(session), id);
  const release = await holdLock(deps.locks, key);
  if (!release) return;
  await deps.files.remove(key);
  release();
}
