import { expect, type Locator, type Page } from '@playwright/test';
import { textBox } from './controls';

/** Signing in: the page that everything begins with, the dialog above a page whose session ended, and the menu. */
export const signInPage = (page: Page) => {
  const heading = page.getByRole('heading', { level: 1, name: 'Sign in' });
  const account = textBox(page, 'Account name');
  const user = textBox(page, 'IAM username');
  const password = textBox(page, 'Password');
  const token = textBox(page, 'IAM token');
  const accessKey = textBox(page, 'Access key (AK)');
  const secretKey = textBox(page, 'Secret key (SK)');
  const securityToken = textBox(page, 'Security token (optional)');
  const signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
  const refused = page.getByRole('alert').filter({ hasText: 'Couldn’t sign in' });
  const again = page.getByRole('dialog', { name: 'Sign in again to continue' });
  const accountButton = page.getByRole('button', { name: 'Account', exact: true });

  async function open(path = '/') {
    await page.goto(path);
    await expect(heading).toBeVisible();
    await expect(signInButton).toBeVisible();
  }

  function way(name: 'Username' | 'Access key' | 'Token') {
    return page.getByRole('radio', { name, exact: true });
  }

  /** Signs in as the sandbox's own user. */
  async function asDemo(secret = 'Sandbox-demo-1') {
    await account.fill('sandbox');
    await user.fill('demo');
    await password.fill(secret);
    await signInButton.click();
  }

  async function choose(item: 'Switch project' | 'Sign out') {
    await accountButton.click();
    await page.getByRole('button', { name: item }).click();
  }

  /**
   * Presses something until the page asks to sign in again. Whatever the page sends next meets the ended session: a
   * reading of its own may do so sooner than the press, which the dialog then covers.
   */
  async function pressUntilAsked(button: Locator) {
    await expect(async () => {
      if (!(await again.isVisible())) await button.click({ timeout: 2_000 });
      await expect(again).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }
  return {
    heading,
    account,
    user,
    password,
    token,
    accessKey,
    secretKey,
    securityToken,
    signInButton,
    refused,
    again,
    accountButton,
    open,
    way,
    asDemo,
    choose,
    pressUntilAsked,
  };
};
