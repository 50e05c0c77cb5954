import { expect, type Page } from '@playwright/test';
import { textBox } from './controls';

/** The step Access. */
export const accessPage = (page: Page) => {
  const sasl = page.getByRole('checkbox', { name: 'SASL authentication' });
  const mechanisms = page.getByRole('group', { name: 'SASL mechanisms' });
  const user = textBox(page, 'Username');
  const password = textBox(page, 'Password');
  const passwordAgain = textBox(page, 'Confirm password');
  const lostPassword = page.getByText('Enter the password again');
  const showButton = page.getByRole('button', { name: 'Show password' });
  const ownButton = page.getByRole('button', { name: 'Enter your own' });
  const generateButton = page.getByRole('button', { name: 'Generate password' });

  function protocol(name: 'SASL_SSL' | 'SASL_PLAINTEXT') {
    return page.getByRole('radio', { name, exact: true });
  }

  function mechanism(name: 'SCRAM-SHA-512' | 'PLAIN') {
    return mechanisms.getByRole('checkbox', { name, exact: true });
  }

  /** Types the password into both fields, in place of one that was generated. */
  async function setPassword(text: string) {
    await expect(ownButton.or(password)).toBeVisible();
    if (await ownButton.isVisible()) await ownButton.click();
    await password.fill(text);
    await passwordAgain.fill(text);
  }
  return {
    sasl,
    mechanisms,
    user,
    password,
    passwordAgain,
    lostPassword,
    showButton,
    ownButton,
    generateButton,
    protocol,
    mechanism,
    setPassword,
  };
};
