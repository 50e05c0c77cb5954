import type { Locator, Page } from '@playwright/test';

/**
 * What a list of facts says of one of them.
 * @param label the exact label
 * @param within the list's place; the whole page without it
 */
export const answerTo = (page: Page, label: string, within: Locator = page.getByRole('main')): Locator =>
  within
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd[1]');
