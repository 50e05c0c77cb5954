/** Two tabs, two people, and two addresses of one console want one name at one moment. */

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { fillRequired } from '../journeys';
import { wizardPage } from '../pages/wizard-page';
import type { SandboxControl } from '../sandbox';
import { FULL } from '../scope';

const NAME = 'kafka-race';

/** What the second address is asked for: the redirect to the first. */
export const OTHER_ADDRESS = /^asked elsewhere: http:\/\/localhost:\d+\/$/;

/** Both press Create at once; both come to an end; one instance exists, and one page shows it. */
async function race(sandbox: SandboxControl, pages: readonly [Page, Page]): Promise<void> {
  for (const page of pages) {
    // A page that is not in front is slow to answer. Each tab has a draft of its own.
    await page.bringToFront();
    await fillRequired(wizardPage(page), { name: NAME, sasl: false });
  }
  await sandbox.faults([
    { method: 'POST', path: '/v2/kafka/*/instances', when: 'before', action: { delaySeconds: 0.2 } },
  ]);
  // Pressed without being in front, where only one of two tabs can be.
  await Promise.all(pages.map((page) => wizardPage(page).review.createButton.dispatchEvent('click')));
  // However far its creation is when the other has come to its end.
  const created = (page: Page) => page.getByRole('heading', { level: 1, name: NAME, exact: true });
  const turnedAway = (page: Page) =>
    wizardPage(page)
      .review.outcome('An instance with this name is already being created')
      .or(wizardPage(page).review.outcome('This name is already in use'));
  for (const page of pages) await expect(created(page).or(turnedAway(page))).toBeVisible();
  const ends = await Promise.all(
    pages.map(async (page) => [await created(page).count(), await turnedAway(page).count()]),
  );
  expect(ends.map(String).sort()).toEqual(['0,1', '1,0']);
  expect(await sandbox.creates()).toHaveLength(1);
  expect((await sandbox.state()).instances.filter(({ name }) => name === NAME)).toHaveLength(1);
}

/**
 * The races; a file says before whether names are unique.
 * @param tabs how much is asked of the two tabs
 */
export function describeRaces(tabs: Partial<typeof FULL> = {}): void {
  test('B19: of two tabs of one browser, one creates the instance', tabs, async ({ page, context, sandbox }) => {
    await race(sandbox, [page, await context.newPage()]);
  });

  test('B19: of two people, one creates the instance', FULL, async ({ page, browser, baseURL, sandbox }) => {
    const other = await browser.newContext({ ...(baseURL && { baseURL }) });
    await race(sandbox, [page, await other.newPage()]);
    await other.close();
  });
}

/** The redirect to the first address makes the second one's tab one of two, whatever the cloud thinks of names. */
export function describeRaceOfAddresses(): void {
  test(
    'B19: a second address of the console is the same console, so its tab is one of two',
    FULL,
    async ({ page, context, baseURL, sandbox }) => {
      const other = await context.newPage();
      await other.goto(String(baseURL).replace('127.0.0.1', 'localhost'));
      expect(new URL(other.url()).hostname).toBe('127.0.0.1');
      await race(sandbox, [page, other]);
    },
  );
}
