/**
 * Which draft is this tab's, in its session storage, so that a reload finds its own again. Duplicating a tab copies the
 * mark; a mark says "leaving" only between the end of a page and the next in the same tab, so a copy can be told apart.
 */
import * as z from 'zod/mini';
import type { SafeStorage } from '../browser/safe-storage';

const mark = z.object({ id: z.string(), leaving: z.boolean() });

export type TabMark = z.infer<typeof mark>;

const keyOf = (scope: string) => `launchpad.tab-draft:${scope}`;

/** @returns the tab's mark for a scope, where it has one */
export function readMark(ofTab: SafeStorage, scope: string): TabMark | undefined {
  try {
    return mark.safeParse(JSON.parse(ofTab.read(keyOf(scope)))).data;
  } catch {
    return undefined;
  }
}

/** Marks the tab. Where session storage is forbidden, a reload is a new visit. */
export function writeMark(ofTab: SafeStorage, scope: string, value: TabMark): void {
  ofTab.write(keyOf(scope), JSON.stringify(value));
}

/** The tab has no draft any more: its next visit is a new one. */
export function removeMark(ofTab: SafeStorage, scope: string): void {
  ofTab.remove(keyOf(scope));
}
