import type { Page } from '@playwright/test';
import { textBox } from './controls';

/** `/instances/{id}/lts`: registering with LTS, and the finish page. */
export const registerPage = (page: Page) => {
  /** Unfolds name and user. */
  const edit = page.getByText('Edit details');
  const kafkaName = textBox(page, 'Name in LTS');
  const user = textBox(page, 'Username');
  const password = textBox(page, 'Password');
  const sendButton = page.getByRole('button', { name: 'Register with LTS' });
  const allTheSameButton = page.getByRole('button', { name: 'Register anyway' });
  const refused = page.getByRole('alert').filter({ hasText: 'LTS rejected the registration' });
  const finish = page.getByRole('heading', { level: 1, name: 'Registered with LTS' });

  async function open(id: string) {
    await page.goto(`/instances/${id}/lts`);
  }
  return { edit, kafkaName, user, password, sendButton, allTheSameButton, refused, finish, open };
};
