/** What matters is seen without scrolling: Create and Continue on every step, an outcome, and all that a preset decides. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { fillRequired, goTo } from './journeys';
import { STEPS } from './pages/wizard-page';
import { FULL } from './scope';

test.use({ viewport: { width: 1280, height: 720 } });

/** Words before Create on the two screens of the default way, and what a person presses. */
const WORDS_MAX = 350;

const wordsOn = (page: Page) =>
  page.getByRole('main').evaluate((main) => (main as HTMLElement).innerText.split(/\s+/).filter(Boolean).length);

/** Nothing of it is outside the window, or under the bar with the buttons. */
async function expectInSight(page: Page, part: Locator, above?: Locator) {
  const box = await part.boundingBox();
  const bar = above && (await above.boundingBox());
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? page.viewportSize()?.height ?? 0);
}

test('a preset leads to one screen: few words, everything that it decides in sight, and Create', async ({
  page,
  startPage,
  wizard,
  instancePage,
}) => {
  const { review } = wizard;
  await page.goto('/create');
  await expect(page.getByText('s6.2u4g.cluster.small')).toBeVisible();
  const before = await wordsOn(page);
  await startPage.presetButton('Demo').click();
  await expect(review.nothingRefused).toBeVisible();
  await expect(wizard.basics.name).toBeFocused();
  await expect(review.changeLink('Billing mode')).toBeVisible();
  await expect(review.changeLink('When disks reach 95%')).toBeVisible();
  expect(before + (await wordsOn(page)), 'words').toBeLessThanOrEqual(WORDS_MAX);
  await expectInSight(page, review.createButton);
  for (const part of [
    review.copyButton,
    review.nothingRefused,
    review.changeLink('Billing mode'),
    review.changeLink('When disks reach 95%'),
  ]) {
    await expectInSight(page, part, review.createButton);
  }
  await review.createButton.click();
  await expect(instancePage.creating).toBeVisible();
});

for (const step of STEPS) {
  test(`the way on from ${step} is in sight`, FULL, async ({ page, wizard }) => {
    await goTo(wizard, step);
    const way = step === 'Review and create' ? wizard.review.createButton : wizard.continueButton;
    await expect(way).toBeVisible();
    await expectInSight(page, way);
  });
}

test('an outcome is in sight, and so is what the page offers', async ({ page, wizard, sandbox }) => {
  await fillRequired(wizard);
  const body = { error_code: 'DMS.00400055', error_msg: 'The resource is sold out.' };
  await sandbox.faults([{ method: 'POST', path: '/v2/kafka/*/instances', action: { status: 400, body } }]);
  await wizard.create();
  const refused = wizard.review.outcome('DMS rejected the request');
  await expect(refused).toBeVisible();
  await expect(refused).toBeInViewport();
  await expectInSight(page, wizard.review.createButton);
});
