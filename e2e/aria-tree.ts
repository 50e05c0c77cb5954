/** What a screen reader is given of a screen: roles, names and states, as Playwright writes the accessibility tree. */
import { expect, type Locator } from '@playwright/test';

/**
 * Expects the tree that is kept in `accessibility.full.spec.ts-snapshots`. Only what is kept there is compared, in its order:
 * running text, ids and times were left out of it.
 * @param part of the page
 * @param name of the kept tree
 */
export async function expectTree(part: Locator, name: string): Promise<void> {
  await expect(part).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
}
