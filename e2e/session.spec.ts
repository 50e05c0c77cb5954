/** A session in a browser: several tabs, a reload, two consoles, a browser that keeps nothing. */

import { SESSION_SECRET } from '../src/contract/gateway-api';
import { KEYS, startGateway, startKillableConsole } from './gateway-process';
import { instancesPage as instancesOf } from './pages/instances-page';
import { FULL } from './scope';
import { secretOf } from './session';
import { expect, test } from './sign-in-fixtures';

test('tabs share one session: signing in, a reload, and signing out are seen in each of them', async ({
  context,
  signInPage,
  instancesPage,
}) => {
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await signInPage.open();
  await signInPage.asDemo();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  await expect(instancesOf(other).row('kafka-orders')).toBeVisible();
  await other.reload();
  await expect(instancesOf(other).row('kafka-orders')).toBeVisible();
  await signInPage.choose('Sign out');
  await expect(signInPage.heading).toBeVisible();
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  expect(await secretOf(other)).toBe('');
});

test.describe(() => {
  test.use({ expectedComplaints: [/^asked elsewhere: /] });

  test(
    'consoles on two ports share nothing, and two first tabs of a sandbox share one session',
    FULL,
    async ({ page, context, signInPage, instancesPage }) => {
      const sandbox = await startGateway();
      await signInPage.open();
      await signInPage.asDemo();
      await expect(instancesPage.row('kafka-orders')).toBeVisible();
      const mine = await secretOf(page);
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all(tabs.map((tab) => tab.goto(sandbox.origin)));
      for (const tab of tabs) await expect(instancesOf(tab).row('kafka-orders')).toBeVisible();
      // Both may have begun one: a browser may show late what another tab stored.
      const kept = async () => [...new Set(await Promise.all(tabs.map(secretOf)))];
      await expect.poll(kept).toEqual([expect.stringMatching(SESSION_SECRET)]);
      expect(await kept()).not.toContain(mine);
      const begun = () => sandbox.output().match(/"method":"POST","route":"session","status":201/g)?.length;
      const before = begun();
      for (const tab of tabs) {
        await tab.reload();
        await expect(instancesOf(tab).row('kafka-orders')).toBeVisible();
      }
      expect(begun()).toBe(before);
      expect(sandbox.output()).not.toContain('"status":401');
      await page.reload();
      await expect(instancesPage.row('kafka-orders')).toBeVisible();
      await sandbox.end();
    },
  );

  test(
    'a launch link opens one console for all tabs of a browser, and for no other',
    FULL,
    async ({ context, browser }) => {
      const console = await startKillableConsole({}, { ...KEYS, LAUNCH_LINK: 'always' });
      const link = () => /http:\S+#launch=[\w-]+/.exec(console.output())?.[0] ?? '';
      await expect.poll(link).not.toBe('');
      const page = await context.newPage();
      await page.goto(link());
      await expect(instancesOf(page).row('kafka-orders')).toBeVisible();
      expect(page.url()).toBe(`${console.origin}/`);
      await page.reload();
      await expect(instancesOf(page).row('kafka-orders')).toBeVisible();
      const other = await context.newPage();
      await other.goto(console.origin);
      await expect(instancesOf(other).row('kafka-orders')).toBeVisible();
      const strange = await browser.newContext();
      const stranger = await strange.newPage();
      await stranger.goto(link());
      await expect(stranger.getByText('This link has expired')).toBeVisible();
      await strange.close();
      await console.end();
    },
  );

  test('a sandbox that is started anew bothers nobody', FULL, async ({ context }) => {
    const console = await startKillableConsole();
    const page = await context.newPage();
    await page.goto(console.origin);
    await expect(instancesOf(page).row('kafka-orders')).toBeVisible();
    const before = await secretOf(page);
    await console.kill();
    await console.restart();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => secretOf(page)).not.toBe(before);
    await expect(instancesOf(page).row('kafka-orders')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await console.end();
  });
});

test('a browser that keeps nothing for the address can sign in, and is told what it loses', async ({
  page,
  signInPage,
  instancesPage,
}) => {
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get });
  });
  await signInPage.open();
  await expect(page.getByText('This browser doesn’t store data for Kafka Launchpad')).toBeVisible();
  await signInPage.asDemo();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(signInPage.heading).toBeVisible();
});
