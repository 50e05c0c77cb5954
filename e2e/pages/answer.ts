import type { Locator, Page } from '@playwright/test';

/**
 * What a list of facts says of one of them.
 * @param label the exact label
 */
export const answerTo = (page: Page, label: string): Locator =>
  page
    .getByRole('main')
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd[1]');
