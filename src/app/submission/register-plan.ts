/**
 * Which instances are to be registered as soon as they run: a choice before Create, remembered in this tab only, across reloads. It
 * holds ids and no secret: the password is in the page's memory (secrets-handoff.ts), and what was sent is on record.
 */
import { atom, computed, type ReadableAtom, type WritableAtom } from 'nanostores';
import * as z from 'zod/mini';
import { safeStorage } from '../browser/safe-storage';
import { forgetting } from '../lookups/forget';
import type { Service } from '../services/services';

const KEY = 'launchpad.register-when-running';
const stored = z.object({ isWanted: z.boolean(), ids: z.array(z.string()), declined: z.array(z.string()) });
type Stored = z.infer<typeof stored>;

export interface RegisterPlan {
  /** Whether what is created next is to be registered. */
  isWanted: ReadableAtom<boolean>;
  want(isWanted: boolean): void;
  /** Instances whose registration waits. */
  ids: ReadableAtom<ReadonlySet<string>>;
  /** Instances of which this tab knows that nothing waits. */
  declined: ReadableAtom<ReadonlySet<string>>;
  /** An instance was created: it is planned where that is wanted. */
  noteCreated(instanceId: string): void;
  add(instanceId: string): void;
  /** Its registration begins, or isn't wanted any more. */
  drop(instanceId: string): void;
}

const NOTHING: Stored = { isWanted: false, ids: [], declined: [] };

function readStored(text: string): Stored {
  try {
    return stored.safeParse(JSON.parse(text)).data ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

export const registerPlan: Service<RegisterPlan> = (services) => {
  const ofTab = safeStorage(() => sessionStorage);
  const plan: WritableAtom<Stored> = atom(readStored(ofTab.read(KEY)));
  // Where the tab stores nothing, a reload forgets it, and the page asks.
  const set = (next: Stored) => {
    plan.set(next);
    ofTab.write(KEY, JSON.stringify(next));
  };
  services.get(forgetting).onForget(() => {
    plan.set(NOTHING);
    ofTab.remove(KEY);
  });
  const decide = (instanceId: string, isPlanned: boolean) => {
    const { isWanted, ids, declined } = plan.get();
    const without = (list: readonly string[]) => list.filter((id) => id !== instanceId);
    set({
      isWanted,
      ids: [...without(ids), ...(isPlanned ? [instanceId] : [])],
      declined: [...without(declined), ...(isPlanned ? [] : [instanceId])],
    });
  };
  return {
    isWanted: computed(plan, ({ isWanted }) => isWanted),
    want: (isWanted) => set({ ...plan.get(), isWanted }),
    ids: computed(plan, ({ ids }) => new Set(ids)),
    declined: computed(plan, ({ declined }) => new Set(declined)),
    noteCreated: (instanceId) => decide(instanceId, plan.get().isWanted),
    add: (instanceId) => decide(instanceId, true),
    drop: (instanceId) => decide(instanceId, false),
  };
};
