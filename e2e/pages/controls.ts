/** Handling of controls that several pages share, found as a person finds them: by role and name. */
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * @param label the exact label, "(optional)" included
 * @returns a picker's box, as long as its list could be read
 */
export const picker = (page: Page, label: string): Locator => page.getByRole('combobox', { name: label, exact: true });

/** @returns a text box by its exact label */
export const textBox = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true });

/** @returns the open list of a picker */
export const listOf = (page: Page, label: string): Locator => page.getByRole('listbox', { name: label, exact: true });

/**
 * Chooses from a picker's list.
 * @param label the exact label of the box
 * @param option the beginning of the option's text
 */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  await picker(page, label).click();
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
}

/**
 * Chooses several from a picker that stays open.
 * @param options beginnings of the options' texts
 */
export async function pickMany(page: Page, label: string, options: readonly string[]): Promise<void> {
  await picker(page, label).click();
  for (const option of options) await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
  await picker(page, label).press('Escape');
  await expect(listOf(page, label)).toBeHidden();
}

/** A part of a step that unfolds. */
export type Fold = 'Advanced' | 'All sizes';

/** @returns its heading */
export const foldOf = (page: Page, label: Fold): Locator => page.locator('summary').filter({ hasText: label });

/** Opens it, unless it's open. */
export async function openFold(page: Page, label: Fold): Promise<void> {
  const heading = foldOf(page, label);
  await expect(heading).toBeVisible();
  const fold = page.locator('details').filter({ has: heading });
  if ((await fold.getAttribute('open')) === null) await heading.click();
}

/** What has the keyboard. */
export const focused = (page: Page): Locator => page.locator(':focus');
