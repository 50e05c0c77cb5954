/** Where drafts are written down: the browser's local storage, one entry a draft, by mode, region, project and person. */
import type { Session } from '../../../contract/gateway-api';
import { savedAtOf } from './draft-record';

const PREFIX = 'launchpad.draft:';

/** Drafts belong to one mode, region, project and person, and are shown to nobody else. */
export const scopeOf = ({ mode, region, projectId, who }: Session): string =>
  JSON.stringify([mode, region, projectId, who]);

/** @returns the name of a draft's entry and of its lock */
export const draftKey = (scope: string, id: string): string => `${PREFIX}${scope}:${id}`;

/** The id in a draft's key, where it is one of the scope. */
export const idInScope = (scope: string, key: string): string | undefined =>
  key.startsWith(draftKey(scope, '')) ? key.slice(draftKey(scope, '').length) : undefined;

/** All drafts of everybody, the latest first. A browser that forbids storage has none. */
export function listDrafts(storage: () => Storage): { key: string; savedAt: number }[] {
  try {
    const held = storage();
    const keys = Array.from({ length: held.length }, (_, index) => held.key(index) ?? '');
    return keys
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => ({ key, savedAt: savedAtOf(held.getItem(key) ?? '') }))
      .sort((a, b) => b.savedAt - a.savedAt);
  } catch {
    return [];
  }
}

/** @returns the entry's text; '' where there is none or storage is forbidden */
export function readText(storage: () => Storage, key: string): string {
  try {
    return storage().getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** A browser that forbids storage throws at every touch of it; there is nothing to remove then. */
export function removeText(storage: () => Storage, key: string): void {
  try {
    storage().removeItem(key);
  } catch {}
}

export type WriteEnd = 'written' | 'full' | 'forbidden';

/** Writes an entry, or says why it cannot. */
export function writeText(storage: () => Storage, key: string, text: string): WriteEnd {
  try {
    storage().setItem(key, text);
    return 'written';
  } catch (error) {
    const { name } = error as Partial<DOMException>;
    return name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}
