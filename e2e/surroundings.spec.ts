/** What is around the page does not do its part: files that do not come, clocks, networks, translators. */

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { startKillableConsole } from './gateway-process';
import { fillRequired, fillStep, goTo } from './journeys';
import { startTime, stopTime } from './page-time';
import { instancesPage as instancesOf } from './pages/instances-page';
import { FULL } from './scope';

const CREATE = { method: 'POST', path: '/v2/kafka/*/instances' } as const;

test.describe(() => {
  // React tells of every file that was to come.
  test.use({ expectedComplaints: [/MissingFile/] });

  test(
    'B41: without what it can do without the wizard goes on; what it needs is told, and the id after a create',
    FULL,
    async ({ page, wizard, sandbox }) => {
      await page.route(/\/assets\/(name-in-use|enterprise-project-field|summary-|lookups-ahead|field-guide)/, (route) =>
        route.abort('blockedbyclient'),
      );
      await wizard.open();
      await fillStep(wizard, 'Basics');
      await wizard.continueTo('Capacity');
      await fillStep(wizard, 'Capacity');
      await expect(page.getByText('We couldn’t load this part of the page')).toHaveCount(0);

      // The console was brought up to date meanwhile: its page names another script, and the old files are gone.
      await page.route(/\/assets\/instance-pages-/, (route) => route.fulfill({ status: 404 }));
      await page.route('/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<script src="/assets/new.js">' }),
      );
      await goTo(wizard, 'Review and create');
      await wizard.create();
      const told = page.getByRole('alert').filter({ hasText: 'A newer version of Kafka Launchpad is running' });
      await expect(told).toBeVisible();
      const { instances } = await sandbox.state();
      const made = instances.find(({ name }) => name === 'kafka-e2e');
      await expect(told).toContainText(`Instance ID: ${made?.instance_id}`);
      await page.unrouteAll();
      await told.getByRole('button', { name: 'Reload page' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'kafka-e2e' })).toBeVisible();
      expect(await sandbox.creates()).toHaveLength(1);
    },
  );
});

for (const hours of [2, -2]) {
  test(
    `B30: a browser whose clock is ${hours} hours off counts the seconds of a creation, and follows it to its end`,
    FULL,
    async ({ page, wizard, instancePage, sandbox }) => {
      await page.clock.install({ time: Date.now() + hours * 3_600_000 });
      await fillRequired(wizard);
      await wizard.create();
      await expect(instancePage.creating).toBeVisible();
      const timer = page.getByRole('timer');
      await expect(timer).toHaveText(/^(?:[1-9] min )?\d{1,2} s$/);
      await expect(timer).not.toHaveText(await timer.innerText());
      await expect(page.getByText(/taking longer than the|once a minute/)).toHaveCount(0);
      await sandbox.advance(60);
      await expect(instancePage.running).toBeVisible();
    },
  );
}

test('no network, no console, no cloud, no storage and no such page are told apart', FULL, async ({ browser }) => {
  const console = await startKillableConsole();
  const context = await browser.newContext({ baseURL: console.origin });
  const page = await context.newPage();
  const list = instancesOf(page);
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  const alert = page.getByRole('main').getByRole('alert');
  await page.goto('/');
  await expect(list.row('kafka-orders')).toBeVisible();
  await context.setOffline(true);
  await refresh.click();
  await expect(alert).toContainText('This browser is offline and can’t reach Kafka Launchpad.');
  await context.setOffline(false);
  await console.kill();
  await refresh.click();
  await expect(alert).toContainText('Kafka Launchpad doesn’t respond. Check that it’s running');
  await console.restart();
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await page.goto('/instances/no-such-instance');
  await expect(page.getByRole('heading', { level: 1, name: 'Instance not found' })).toBeVisible();
  await console.cloud.kill();
  await page.goto('/');
  await expect(alert).toContainText('Couldn’t reach Huawei Cloud. Nothing was sent.');
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get });
  });
  await page.goto('/create/basics');
  await page.getByRole('textbox', { name: 'Instance name', exact: true }).pressSequentially('kafka-kept');
  await page.getByText('Draft not saved', { exact: true }).click();
  await expect(page.getByRole('group').getByText(/Draft not saved: this browser blocks/)).toBeVisible();
  await context.close();
  await console.end();
});

/** Puts elements in the place of every text node, now and whenever another comes, as translators do. */
const translate = (page: Page) =>
  page.addInitScript(() => {
    const left = 'font, script, style, textarea, title';
    const replace = (node: Node) => {
      if (!node.nodeValue?.trim() || !node.parentElement || node.parentElement.closest(left)) return;
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstElementChild?.append(node.nodeValue);
      node.parentNode?.replaceChild(outer, node);
    };
    const go = (root: Node) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Node[] = root.nodeType === Node.TEXT_NODE ? [root] : [];
      while (texts.nextNode()) found.push(texts.currentNode);
      for (const node of found) replace(node);
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) go(node);
    }).observe(document, { childList: true, subtree: true });
  });

test(
  'a page whose text nodes are replaced tells every state of a create that is lost, and of the next one',
  FULL,
  async ({ page, wizard, instancePage, sandbox }) => {
    const { review } = wizard;
    await page.clock.install();
    await translate(page);
    await fillRequired(wizard, { name: 'kafka-moved' });
    await expect(page.locator('main font')).not.toHaveCount(0);
    await expect(review.nothingRefused).toBeVisible();
    await sandbox.faults([{ ...CREATE, when: 'before', action: { reset: true } }]);
    await stopTime(page);
    await wizard.create();
    await expect(review.createButton).toHaveText('Creating…');
    for (const [index, seconds] of [2, 3, 5, 10, 20, 20].entries()) {
      await expect(review.look(index + 1)).toBeVisible();
      await expect(page.getByText(new RegExp(`Check (?!${index + 1})\\d of 6`))).toHaveCount(0);
      await page.clock.fastForward(seconds * 1000);
    }
    await expect(review.outcome('Your instance hasn’t appeared yet')).toBeVisible();
    await expect(page.getByText(/Look \d of 6|Creating…/)).toHaveCount(0);
    await startTime(page, 0);
    await review.createAgainButton.click();
    await review.confirmAgainButton.click();
    await expect(instancePage.creating).toBeVisible();
    const timer = page.getByRole('timer');
    await expect(timer).not.toHaveText(await timer.innerText());
    await sandbox.advance(60);
    await expect(instancePage.running).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Creating');
    await expect(page).toHaveTitle(/^Running: kafka-moved/);
    expect(await sandbox.creates()).toHaveLength(2);
  },
);
