/** Signing in on the page, over HTTP to a simulated cloud in another process: the whole journey, and the way out. */

import type { Page } from '@playwright/test';
import { CANARY } from './canary';
import { inspect } from './inspect';
import { walkTo } from './journeys';
import { expectRoom } from './overflow';
import type { instancePage } from './pages/instance-page';
import type { registerPage } from './pages/register-page';
import type { WizardPage } from './pages/wizard-page';
import type { SandboxControl } from './sandbox';
import { FULL } from './scope';
import { expect, fetchToken, test } from './sign-in-fixtures';
import { keptBy } from './storage';
import { tabTo } from './tab-to';

const SECRET = `${CANARY}-Secret`;

/** Nothing of a text is anywhere where it could be found afterwards. */
async function expectNoTrace(page: Page, secret: string): Promise<void> {
  expect(await keptBy(page)).not.toContain(secret);
  expect(page.url()).not.toContain(secret);
  expect(await page.content()).not.toContain(secret);
}

interface Journey {
  wizard: WizardPage;
  instancePage: ReturnType<typeof instancePage>;
  registerPage: ReturnType<typeof registerPage>;
  cloud: SandboxControl;
}

/** From the wizard to the end of the registration with LTS. */
async function createAndRegister({ wizard, instancePage, registerPage, cloud }: Journey, name: string): Promise<void> {
  await walkTo(wizard, 'Review and create', { name });
  await wizard.create();
  await expect(instancePage.creating).toBeVisible();
  await cloud.advance(60);
  await expect(instancePage.running).toBeVisible();
  await instancePage.registerLink.click();
  await registerPage.sendButton.click();
  await expect(registerPage.finish).toBeVisible();
  expect(await cloud.creates()).toMatchObject([{ status: 200 }]);
  // The journal leaves credentials out; a signature would have brought a date of its own.
  for (const { headers } of await cloud.journal()) expect(headers).not.toHaveProperty('x-sdk-date');
}

test(
  'whoever is signed in has one row above the page, at every width',
  FULL,
  async ({ page, signInPage, instancesPage }) => {
    await signInPage.open();
    await signInPage.asDemo();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    const header = page.getByRole('banner');
    for (const width of [320, 640, 1024, 1280, 1366, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await expectRoom(page, 'The header');
      const account = await signInPage.accountButton.boundingBox();
      const mode = await header.getByText('SANDBOX: simulated, no charges').boundingBox();
      const middle = (box: typeof mode) => box && Math.round(box.y + box.height / 2);
      expect(middle(mode), `${width} pixels wide`).toBe(middle(account));
      expect((await header.boundingBox())?.height, `${width} pixels wide`).toBe(56);
    }
  },
);

test('with user and password: a wrong one is refused, the whole journey, another look at the projects, and out', async ({
  page,
  signInPage,
  instancesPage,
  wizard,
  instancePage,
  registerPage,
  cloud,
  killable,
}) => {
  await signInPage.open();
  await signInPage.asDemo(`${CANARY}-wrong`);
  await expect(signInPage.refused).toContainText('The username or password is wrong.');
  await expect(signInPage.refused).toContainText(/Request ID \S+/);
  await expect(page).toHaveTitle('Error: Sign in · Kafka Launchpad');
  await expect(signInPage.account).toHaveValue('sandbox');
  await expect(signInPage.password).toHaveValue(`${CANARY}-wrong`);

  await signInPage.asDemo();
  await expect(instancesPage.heading).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('SANDBOX: simulated, no charges');
  await expect(page.getByRole('banner')).toContainText('Signed in as demo of account sandbox');
  await expectNoTrace(page, 'Sandbox-demo-1');
  await createAndRegister({ wizard, instancePage, registerPage, cloud }, 'kafka-by-password');

  await signInPage.choose('Switch project');
  await page.getByRole('button', { name: /5a4d0b0c5a4d0b0c/ }).click();
  await expect(instancesPage.row('kafka-by-password')).toBeVisible();
  await expectNoTrace(page, 'Sandbox-demo-1');
  await signInPage.choose('Sign out');
  await expect(signInPage.heading).toBeVisible();
  await page.reload();
  await expect(signInPage.heading).toBeVisible();
  await page.goto('/create/basics');
  await expect(signInPage.heading).toBeVisible();
  expect(killable.output()).not.toContain('Sandbox-demo-1');
  expect(killable.output()).not.toContain(`${CANARY}-wrong`);
});

test(
  'with a pasted token: the whole journey',
  FULL,
  async ({ page, signInPage, instancesPage, wizard, instancePage, registerPage, cloud, killable }) => {
    const token = await fetchToken(killable.cloud.origin);
    await signInPage.open();
    await signInPage.way('Token').check();
    await signInPage.token.fill(token);
    await signInPage.signInButton.click();
    await expect(instancesPage.heading).toBeVisible();
    await expectNoTrace(page, token);
    await createAndRegister({ wizard, instancePage, registerPage, cloud }, 'kafka-by-token');
    await expectNoTrace(page, token);
    expect(killable.output()).not.toContain(token);
  },
);

test(
  'with an access key on the page: every call of the cloud is signed with it',
  FULL,
  async ({ page, signInPage, instancesPage, cloud }) => {
    await signInPage.open();
    await signInPage.way('Access key').check();
    await signInPage.accessKey.fill('SANDBOXACCESSKEY0001');
    await signInPage.secretKey.fill('sandbox-secret-key-for-demos-only-0000001');
    await signInPage.signInButton.click();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('Signed in as access key ending in 0001');
    await expectNoTrace(page, 'sandbox-secret-key-for-demos-only-0000001');
    const calls = await cloud.journal();
    expect(calls.length).toBeGreaterThan(1);
    for (const { headers, status } of calls) expect([status, headers['x-sdk-date']]).toEqual([200, expect.any(String)]);
  },
);

test(
  'a secret that was sent in vain is in no storage, address, answer or log',
  FULL,
  async ({ page, signInPage, killable }) => {
    const answers: Promise<string>[] = [];
    const addresses: string[] = [];
    page.on('response', (response) => answers.push(response.text().catch(() => '')));
    page.on('request', (request) => addresses.push(request.url()));
    await signInPage.open();
    for (const [way, fill] of [
      ['Username', () => signInPage.asDemo(SECRET)],
      ['Token', () => signInPage.token.fill(SECRET)],
      [
        'Access key',
        async () => {
          await signInPage.accessKey.fill('SANDBOXACCESSKEY0001');
          await signInPage.secretKey.fill(SECRET);
          await signInPage.securityToken.fill(SECRET);
        },
      ],
    ] as const) {
      await signInPage.way(way).check();
      await fill();
      if (way !== 'Username') await signInPage.signInButton.click();
      await expect(signInPage.refused).toBeVisible();
      await expectNoTrace(page, SECRET);
    }
    expect((await Promise.all(answers)).join()).not.toContain(SECRET);
    expect(addresses.join()).not.toContain(SECRET);
    expect(killable.output()).toContain('"status":401');
    expect(killable.output()).not.toContain(SECRET);
  },
);

test(
  'with the keyboard alone, from the first key to the list and out again',
  FULL,
  async ({ page, signInPage, instancesPage }) => {
    await signInPage.open();
    await tabTo(page, signInPage.way('Username'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sandbox');
    await page.keyboard.press('Tab');
    await page.keyboard.type('demo');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sandbox-demo-1');
    await page.keyboard.press('Enter');
    await expect(instancesPage.heading).toBeVisible();
    await signInPage.accountButton.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Switch project' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(signInPage.accountButton).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Switch project' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(signInPage.heading).toBeFocused();
  },
);

test(
  'axe finds nothing, and 320 pixels are enough: each way, its help, its errors, a refusal, the menu, the projects',
  FULL,
  async ({ page, signInPage, instancesPage }) => {
    await signInPage.open();
    for (const way of ['Username', 'Access key', 'Token'] as const) {
      await signInPage.way(way).check();
      await page.locator('summary').click();
      await signInPage.signInButton.click();
      await expect(page.getByRole('alert')).toContainText('Fix these before you continue');
      await inspect(page, `signing in: ${way}`);
    }
    await signInPage.way('Username').check();
    await signInPage.asDemo(`${CANARY}-wrong`);
    await expect(signInPage.refused).toBeVisible();
    await inspect(page, 'a refused sign-in');
    await signInPage.asDemo();
    await expect(instancesPage.row('kafka-orders')).toBeVisible();
    await signInPage.accountButton.click();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await inspect(page, 'the account menu');
    await page.getByRole('button', { name: 'Switch project' }).click();
    await expect(page.getByRole('button', { name: /5a4d0b0c5a4d0b0c/ })).toBeVisible();
    await inspect(page, 'the projects');
  },
);
