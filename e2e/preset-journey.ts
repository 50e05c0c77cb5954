/** The shortest whole journey: a preset, a generated password, Create, and the registration with LTS. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import type { instancePage } from './pages/instance-page';
import type { registerPage } from './pages/register-page';
import type { startPage } from './pages/start-page';
import type { WizardPage } from './pages/wizard-page';
import type { SandboxControl } from './sandbox';

interface Pages {
  page: Page;
  startPage: ReturnType<typeof startPage>;
  wizard: WizardPage;
  instancePage: ReturnType<typeof instancePage>;
  registerPage: ReturnType<typeof registerPage>;
  sandbox: SandboxControl;
}

/**
 * Goes all the way.
 * @param press how the person presses something
 * @param onScreen judges each screen once it stands; it is given its name
 */
export async function takePreset(
  { page, startPage, wizard, instancePage, registerPage, sandbox }: Pages,
  press: (target: Locator) => Promise<void>,
  onScreen: (screen: string) => Promise<void>,
): Promise<void> {
  const { review } = wizard;
  await page.goto('/create');
  await expect(startPage.presetButton('Demo')).toBeVisible();
  await onScreen('the start page');
  await press(startPage.presetButton('Demo'));
  await wizard.expectStep('Review and create');
  await expect(review.copyButton).toBeVisible();
  await onScreen('Review');
  await press(review.createButton);
  await expect(instancePage.creating).toBeVisible();
  await onScreen('being created');
  await sandbox.advance(60);
  await expect(instancePage.running).toBeVisible();
  await onScreen('running');
  await press(instancePage.registerLink);
  // What was generated is still at hand in this tab.
  await expect(registerPage.password).not.toHaveValue('');
  await onScreen('LTS');
  await press(registerPage.sendButton);
  await expect(registerPage.finish).toBeVisible();
  await onScreen('the finish page');
  expect(await sandbox.creates()).toHaveLength(1);
}
