/**
 * This tab's draft, in session storage, so that a reload finds it. Duplicating a tab copies the mark, but `leaving` is
 * only set between two pages of a tab, so a copy can be told apart.
 */
import * as z from 'zod/mini';
import type { SafeStorage } from '../browser/safe-storage';

const mark = z.object({ id: z.string(), leaving: z.boolean() });

export type TabMark = z.infer<typeof mark>;

const keyOf = (scope: string) => `launchpad.tab-draft:${scope}`;

export function readMark(ofTab: SafeStorage, scope: string): TabMark | undefined {
  try {
    return mark.safeParse(JSON.parse(ofTab.read(keyOf(scope)))).data;
  } catch {
    return undefined;
  }
}

/** If session storage is blocked, a reload is a new visit. */
export function writeMark(ofTab: SafeStorage, scope: string, value: TabMark): void {
  ofTab.write(keyOf(scope), JSON.stringify(value));
}

export function removeMark(ofTab: SafeStorage, scope: string): void {
  ofTab.remove(keyOf(scope));
}
