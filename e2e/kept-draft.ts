/** Drafts as the console wrote them while the wizard was filled, put back so that a test begins on a later step. */
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

const DRAFT = 'launchpad.draft:';
const TAB = 'launchpad.tab-draft:';

/** What the console writes; the parts that a test may want otherwise. */
interface DraftText {
  visited: string[];
  passwordWasTyped: boolean;
  values: { basics: { name: string }; access: { sasl: boolean; user: string } };
}

export interface KeptDraft {
  /** Whose it is, in the console's own words. */
  scope: string;
  draft: DraftText;
}

/**
 * Reads the draft of a tab.
 * @param slug of a step: waits until the draft says that it was reached
 */
export async function readDraft(page: Page, slug: string): Promise<KeptDraft> {
  const read = () =>
    page.evaluate(
      ([drafts, tabs]) => {
        const [key, mark] = Object.entries<string>(sessionStorage).find(([name]) => name.startsWith(tabs)) ?? [];
        if (!key || !mark) return undefined;
        const scope = key.slice(tabs.length);
        const text = localStorage.getItem(`${drafts}${scope}:${JSON.parse(mark).id}`);
        return text ? { scope, draft: JSON.parse(text) as DraftText } : undefined;
      },
      [DRAFT, TAB] as const,
    );
  await expect.poll(async () => (await read())?.draft.visited ?? []).toContain(slug);
  const kept = await read();
  if (!kept) throw new Error('The draft is gone');
  return kept;
}

/**
 * Has the next page of a tab find a draft as after a reload: its own, which no other tab edits.
 * @param draft as `readDraft` gave it, or changed
 */
export async function putDraft(page: Page, { scope, draft }: KeptDraft): Promise<void> {
  const id = randomUUID();
  const local = [`${DRAFT}${scope}:${id}`, JSON.stringify(draft)] as const;
  const ofTab = [`${TAB}${scope}`, JSON.stringify({ id, leaving: true })] as const;
  await page.addInitScript(
    ([entry, mark, done]) => {
      // Firefox runs it in the empty page as well, which has no storage.
      if (origin === 'null' || sessionStorage.getItem(done)) return;
      sessionStorage.setItem(done, 'yes');
      localStorage.setItem(...entry);
      sessionStorage.setItem(...mark);
    },
    [local, ofTab, `draft-is-put-back:${id}`] as const,
  );
}
