/** What is typed survives reload, crash and closing, without secrets; tabs keep theirs apart (rules 8, 9, 18, 19, 24). */

import { CANARY } from './canary';
import { expect, test } from './fixtures';
import { inspect } from './inspect';
import { fillRequired, goTo, USER, walkTo } from './journeys';
import { startTime, stopTime } from './page-time';
import { focused } from './pages/controls';
import { type WizardPage, wizardPage } from './pages/wizard-page';
import { FULL } from './scope';
import { keptBy } from './storage';

const SECRET = `${CANARY}-Secret`;

/** Types a name, and waits until the draft holds it. */
async function typeName(wizard: WizardPage, name: string): Promise<void> {
  await wizard.basics.name.fill(name);
  await expect.poll(() => keptBy(wizard.page)).toContain(name);
}

test(
  'a reload keeps what is typed and where the person was, and asks for the password again, with the reason',
  FULL,
  async ({ page, wizard }) => {
    const { access } = wizard;
    await walkTo(wizard, 'Access');
    await expect(access.lostPassword).toBeHidden();
    await access.user.fill(USER);
    await access.setPassword(SECRET);
    await page.reload();
    await wizard.expectStep('Access');
    await expect(access.user).toHaveValue(USER);
    await expect(access.password).toHaveValue('');
    await expect(access.lostPassword).toBeVisible();
    await expect(wizard.restored).toBeHidden();
    await expect(wizard.saved).toBeVisible();
    await wizard.railLink('Basics').click();
    await expect(wizard.basics.name).toHaveValue('kafka-e2e');
    expect(await keptBy(page)).not.toContain('Canary');
  },
);

test('a browser that was closed and opened again finds the draft, says so, and has no secret', async ({
  page,
  wizard,
  browser,
  context,
  baseURL,
}) => {
  await walkTo(wizard, 'Access', { name: 'kafka-closed' });
  await wizard.access.user.fill(USER);
  await wizard.access.setPassword(SECRET);
  await expect.poll(() => keptBy(page), 'that a password was typed is kept').toMatch(/passwordWasTyped\\":true/);
  const storageState = await context.storageState({ indexedDB: true });
  expect(JSON.stringify(storageState)).not.toContain('Canary');
  await context.close();

  const later = await browser.newContext({ storageState, ...(baseURL && { baseURL }) });
  const again = wizardPage(await later.newPage());
  await again.open();
  await expect(again.restored).toContainText('Passwords are never stored');
  await expect(again.basics.name).toHaveValue('kafka-closed');
  await again.railLink('Access').click();
  await expect(again.access.user).toHaveValue(USER);
  await expect(again.access.password).toHaveValue('');
  await expect(again.access.lostPassword).toBeVisible();
  await expect(again.restored).toBeHidden();
  await later.close();
});

test('a tab that crashes leaves its draft to the next', FULL, async ({ page, wizard, context }) => {
  await wizard.open();
  await typeName(wizard, 'kafka-crashed');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const next = wizardPage(await context.newPage());
  await next.open();
  await expect(next.restored).toBeVisible();
  await expect(next.basics.name).toHaveValue('kafka-crashed');
});

test(
  'a browser that dies as soon as the draft is called saved has it when it is started again',
  FULL,
  async ({ playwright, launchOptions, console: gateway }, testInfo) => {
    const profile = testInfo.outputPath('profile');
    const start = () =>
      playwright.chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: gateway.origin });
    const before = await start();
    const wizard = wizardPage(await before.newPage());
    await wizard.open();
    await wizard.basics.name.fill('kafka-died');
    await expect(wizard.saved).toBeVisible();
    const died = before.waitForEvent('close');
    const session = await before.browser()?.newBrowserCDPSession();
    // The browser cannot answer that it has crashed.
    session?.send('Browser.crash').catch(() => undefined);
    await died;

    const after = await start();
    const again = wizardPage(await after.newPage());
    await again.open();
    await expect(again.restored).toBeVisible();
    await expect(again.basics.name).toHaveValue('kafka-died');
    await after.close();
  },
);

test('two tabs keep theirs, and a third is fresh while they live', FULL, async ({ wizard, context }) => {
  const other = wizardPage(await context.newPage());
  const third = wizardPage(await context.newPage());
  await wizard.open();
  await typeName(wizard, 'kafka-one');
  await other.open();
  await expect(other.basics.name).toHaveValue('');
  await typeName(other, 'kafka-two');
  await Promise.all([wizard.page.reload(), other.page.reload()]);
  await expect(wizard.basics.name).toHaveValue('kafka-one');
  await expect(other.basics.name).toHaveValue('kafka-two');
  await third.open();
  await expect(third.basics.name).toHaveValue('');
  await expect(third.restored).toBeHidden();
  await expect(third.startOverButton).toBeDisabled();
});

test('a duplicated tab begins a draft of its own', FULL, async ({ page, wizard, context }) => {
  await wizard.open();
  await typeName(wizard, 'kafka-original');
  // As when a tab is duplicated, a page with an opener begins with a copy of the session storage.
  const opened = context.waitForEvent('page');
  const copied = await page.evaluate(() => window.open('/create/basics')?.sessionStorage.length);
  expect(copied).toBeGreaterThan(0);
  const copy = wizardPage(await opened);
  await copy.expectStep('Basics');
  await expect(copy.basics.name).toHaveValue('');
  await typeName(copy, 'kafka-copy');
  await typeName(wizard, 'kafka-original-2');
  await Promise.all([page.reload(), copy.page.reload()]);
  await expect(wizard.basics.name).toHaveValue('kafka-original-2');
  await expect(copy.basics.name).toHaveValue('kafka-copy');
});

test(
  'going back into the console finds the draft, with an empty password and the reason',
  FULL,
  async ({ page, wizard }) => {
    await walkTo(wizard, 'Access');
    await wizard.access.user.fill(USER);
    await wizard.access.setPassword(SECRET);
    await page.goto('about:blank');
    await page.goBack();
    await wizard.expectStep('Access');
    await expect(wizard.access.user).toHaveValue(USER);
    await expect(wizard.access.password).toHaveValue('');
    await expect(wizard.access.lostPassword).toBeVisible();
  },
);

test(
  'starting over asks; Escape and the harmless answer keep, the other forgets for good',
  FULL,
  async ({ page, wizard }) => {
    await goTo(wizard, 'Network', { name: 'kafka-unwanted' });
    await wizard.startOverButton.click();
    await expect(wizard.question).toBeVisible();
    await expect(wizard.keepButton).toBeFocused();
    await inspect(page, 'the question before starting over');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(wizard.keepButton).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(wizard.question).toBeHidden();
    await expect(wizard.startOverButton).toBeFocused();
    await wizard.startOverButton.click();
    await wizard.keepButton.click();
    await expect(wizard.question).toBeHidden();
    await wizard.expectStep('Network');
    await wizard.startOverButton.click();
    await wizard.forgetButton.click();
    await wizard.expectStep('Basics');
    await expect(focused(page)).toHaveText('Basics');
    await expect(wizard.basics.name).toHaveValue('');
    await expect(wizard.startOverButton).toBeDisabled();
    await expect.poll(() => keptBy(page)).not.toContain('kafka-unwanted');
    await page.reload();
    await expect(wizard.basics.name).toHaveValue('');
  },
);

test(
  'the browser asks before it closes a tab with a typed password, and at no other time',
  FULL,
  async ({ page, wizard }) => {
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await goTo(wizard, 'Access');
    await wizard.access.user.fill(USER);
    await page.reload();
    await wizard.expectStep('Access');
    expect(asked).toEqual([]);
    await wizard.access.password.click();
    await wizard.access.password.fill(SECRET);
    await page.reload();
    await wizard.expectStep('Access');
    expect(asked).toEqual(['beforeunload']);
    await page.reload();
    await wizard.expectStep('Access');
    expect(asked).toEqual(['beforeunload']);
  },
);

test('an instance that was found later takes its draft with it', FULL, async ({ page, wizard, sandbox, context }) => {
  await page.clock.install();
  await fillRequired(wizard, { name: 'kafka-found', password: SECRET });
  await sandbox.faults([{ method: 'POST', path: '/v2/kafka/*/instances', when: 'after', action: { reset: true } }]);
  // It would be found here otherwise.
  await stopTime(page);
  await wizard.create();
  await expect(wizard.review.look(1)).toBeVisible();
  await page.close();

  await context.clock.resume();
  const next = await context.newPage();
  await next.goto('/');
  await expect(next.getByRole('button', { name: 'Find kafka-found' })).toBeVisible();
  await stopTime(next);
  await next.getByRole('button', { name: 'Find kafka-found' }).click();
  await expect(next.getByRole('button', { name: 'Searching for up to 1 minute…' })).toBeVisible();
  await startTime(next, 2);
  await expect(next.getByRole('heading', { level: 1, name: 'kafka-found' })).toBeVisible();
  const again = wizardPage(next);
  await again.open();
  await expect(again.basics.name).toHaveValue('');
  await expect(again.restored).toBeHidden();
  await expect.poll(() => keptBy(next)).not.toContain('launchpad.draft:');
});

test(
  'looks: saved, restored, and not saved are right in light, dark and on a narrow screen',
  FULL,
  async ({ page, wizard, context }) => {
    await wizard.open();
    await typeName(wizard, 'kafka-looks');
    await expect(wizard.saved).toBeVisible();
    await inspect(page, 'Basics with a saved draft');
    await page.close();
    const next = wizardPage(await context.newPage());
    await next.open();
    await expect(next.restored).toBeVisible();
    await inspect(next.page, 'Basics with a restored draft');
    await next.page.evaluate(() => {
      const fail = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
      Storage.prototype.setItem = fail;
      IDBObjectStore.prototype.put = fail;
    });
    await next.basics.name.fill('kafka-unsaved');
    await expect(next.page.getByText('Draft not saved').first()).toBeVisible();
    await inspect(next.page, 'Basics with a draft that is not saved');
  },
);
