import { expect, type Page } from '@playwright/test';
import { openFold, picker, textBox } from './controls';

/** The step Basics. */
export const basicsPage = (page: Page) => {
  const name = textBox(page, 'Instance name');
  const description = textBox(page, 'Description (optional)');
  const enterpriseProject = picker(page, 'Enterprise project (optional)');
  const addTagButton = page.getByRole('button', { name: 'Add tag' });

  function version(version: string) {
    return page.getByRole('radio', { name: version, exact: true });
  }

  /** @param number of the row, from 1 */
  function tagKey(number: number) {
    return picker(page, `Key ${number}`);
  }

  function tagValue(number: number) {
    return picker(page, `Value ${number} (optional)`);
  }

  /** Adds a row below the others and fills it. */
  async function addTag(number: number, key: string, value: string) {
    await openFold(page, 'Advanced');
    await addTagButton.click();
    // The row takes the keyboard when it comes: what is filled in before that could land in another field.
    await expect(tagKey(number)).toBeFocused();
    await tagKey(number).fill(key);
    await tagValue(number).fill(value);
  }
  return { name, description, enterpriseProject, addTagButton, version, tagKey, tagValue, addTag };
};
