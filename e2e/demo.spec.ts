/** The static demo on a plain file server, under a sub-path: the journey, and every scenario by the presenter's link. */

import { expect, test } from './demo-fixtures';
import { inspect } from './inspect';
import { fillStep, PASSWORD } from './journeys';
import { startTime, stopTime } from './page-time';
import { STEPS } from './pages/wizard-page';
import { FULL } from './scope';

/** Ten simulated minutes at 10×: a creation that is to be seen must not be over in ten seconds, as at the usual 60×. */
const CREATED_MS = 60_000;

test('the first stop of the keyboard leads past the bar and the header, and is in sight', async ({
  page,
  demo,
  instancesPage,
}) => {
  await demo.open();
  await expect(instancesPage.heading).toBeVisible();
  await expect(demo.badge).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await skip.click({ trial: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
});

test('from the list to the finish page of LTS, through a reload while the instance is created, and back to the start', async ({
  page,
  demo,
  startPage,
  wizard,
  instancesPage,
  instancePage,
  registerPage,
}) => {
  await page.clock.install();
  await demo.open();
  await expect(demo.badge).toBeVisible();
  await expect(page).toHaveTitle(/^DEMO · Kafka instances/);
  await demo.button.click();
  await demo.speed(10).click();
  await expect(demo.speed(10)).toBeChecked();
  await demo.button.click();
  await instancesPage.createLink.click();
  await startPage.scratchButton.click();
  for (const [index, step] of STEPS.entries()) {
    await wizard.expectStep(step);
    await fillStep(wizard, step, { name: 'kafka-shown' });
    const next = STEPS[index + 1];
    if (next) await wizard.continueTo(next);
  }
  await expect(page.getByText('In the sandbox, nothing is charged.')).toBeVisible();
  await wizard.review.changeStep('Billing');
  await wizard.expectStep('Billing');
  await wizard.continueToReviewButton.click();
  await wizard.create();
  await expect(instancePage.creating).toBeVisible();
  await page.reload();
  await expect(instancePage.creating).toBeVisible();
  await expect(demo.badge).toBeInViewport();
  await page.clock.fastForward(CREATED_MS);
  await expect(instancePage.running).toBeVisible();

  await instancePage.registerLink.click();
  await registerPage.password.fill(PASSWORD);
  await registerPage.sendButton.click();
  await expect(registerPage.finish).toBeVisible();
  await page.getByRole('link', { name: 'Kafka Launchpad, instance list' }).click();
  await expect(instancesPage.row('kafka-shown')).toContainText('Running');

  await demo.button.click();
  await demo.resetLink.click();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  await expect(instancesPage.row('kafka-shown')).toHaveCount(0);
});

test('the presenter’s panel: by keyboard, and for everyone', FULL, async ({ page, demo, wizard }) => {
  await demo.open();
  await demo.button.press('Enter');
  await expect(demo.list.getByRole('listitem')).toHaveCount(12);
  await inspect(page, 'the panel of the demo');
  await demo.speed(60).press('ArrowLeft');
  await expect(demo.speed(10)).toBeChecked();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(demo.list).toBeHidden();
  await demo.button.press('Enter');
  await expect(demo.speed(10)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(demo.list).toBeHidden();
  await expect(demo.button).toBeFocused();
  await demo.button.press('Enter');
  await demo.startLink('Sold out').press('Enter');
  await wizard.expectStep('Review and create');
  await expect(demo.bar).toContainText('Current: Sold out');
});

test(
  'the director mode: moments, the customer’s name, and a bar that can be hidden',
  FULL,
  async ({ page, demo, startPage, wizard, instancePage }) => {
    await demo.open();
    await demo.button.click();
    await demo.bar.getByRole('textbox', { name: 'Customer' }).fill('Acme');
    await demo.bar.getByRole('button', { name: 'Start director mode' }).click();
    await expect(demo.notes).toContainText('1 of 9');
    await page.keyboard.press('ArrowRight');
    await expect(demo.notes).toContainText('2 of 9');
    await startPage.presetButton('Demo').click();
    await expect(wizard.basics.name).toHaveValue(/^acme-demo-/);
    for (const number of [3, 4]) {
      await page.keyboard.press('PageDown');
      await expect(demo.notes).toContainText(`${number} of 9`);
    }
    await page.keyboard.press('PageDown');
    await expect(demo.notes).toContainText('Do this first');
    await wizard.review.createButton.click();
    await expect(instancePage.creating).toBeVisible();
    for (const number of [5, 6]) {
      await page.keyboard.press('PageDown');
      await expect(demo.notes).toContainText(`${number} of 9`);
    }
    // Another scenario: the page has been loaded again.
    await expect(demo.bar).toContainText('Current: Lost response');
    await expect(wizard.review.createButton).toBeVisible();
    await expect(wizard.basics.name).toHaveValue(/^acme-demo-/);
    await page.keyboard.press('F2');
    await expect(demo.badge).toBeHidden();
    await expect(page).toHaveTitle(/^DEMO · /);
    await page.keyboard.press('F2');
    await expect(demo.notes).toBeVisible();
    await demo.button.click();
    await demo.bar.getByRole('button', { name: 'End card' }).click();
    const card = await page.getByRole('dialog', { name: 'Kafka Launchpad demo for Acme' }).boundingBox();
    const notes = await demo.notes.boundingBox();
    expect(card?.y, 'the card leaves the notes in sight').toBeGreaterThanOrEqual(
      (notes?.y ?? 0) + (notes?.height ?? 0),
    );
  },
);

test(
  'an unpaid order by the presenter’s link: it waits for payment',
  FULL,
  async ({ page, demo, wizard, instancePage }) => {
    await demo.open('#/?scenario=unpaid-order');
    await wizard.create();
    await page.getByRole('button', { name: /^Pay \(simulated\)/ }).click();
    await expect(instancePage.creating.or(instancePage.running)).toBeVisible();
  },
);

test('the LTS answer is lost, or somebody has registered before', FULL, async ({ page, demo, registerPage }) => {
  await demo.open('#/?scenario=lts-answer-lost');
  await registerPage.sendButton.click();
  await expect(page.getByRole('main')).toContainText('We couldn’t confirm');
  await demo.open('#/?scenario=registered-already');
  await registerPage.sendButton.click();
  await expect(page.getByRole('main')).toContainText('already registered');
});

test(
  'slow creation: 90 simulated minutes, followed through a reload',
  FULL,
  async ({ page, demo, wizard, instancePage }) => {
    await page.clock.install();
    await demo.open('#/?scenario=slow-creation');
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    // At 60× these are 90 seconds.
    await page.clock.fastForward(30_000);
    await page.reload();
    await expect(instancePage.creating).toBeVisible();
    await page.clock.fastForward(60_000);
    await expect(instancePage.running).toBeVisible();
  },
);

test(
  'sold out: the service refuses, the field says so, and the second order is taken',
  FULL,
  async ({ demo, wizard, instancePage }) => {
    await demo.open('#/?scenario=sold-out&speed=1');
    await wizard.create();
    await expect(wizard.review.outcome('DMS rejected the request')).toBeVisible();
    await wizard.review.toFieldLink.click();
    await wizard.expectStep('Capacity');
    await wizard.continueToReviewButton.click();
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
  },
);

test(
  'creation fails: the instance can be deleted and ordered again',
  FULL,
  async ({ page, demo, wizard, instancePage }) => {
    await page.clock.install();
    await demo.open('#/?scenario=create-failed&speed=10');
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    await page.clock.fastForward(CREATED_MS);
    await expect(instancePage.failed).toBeVisible();
    await instancePage.deleteButton.click();
    await instancePage.confirmDeleteButton.click();
    await expect(instancePage.deleted).toBeVisible();
  },
);

test(
  'the answer is lost: the instance is found, and there is one of it',
  FULL,
  async ({ page, demo, wizard, instancesPage, instancePage }) => {
    await page.clock.install();
    await demo.open('#/?scenario=answer-lost&speed=1');
    await stopTime(page);
    await wizard.create();
    await expect(wizard.review.look(1)).toContainText('We don’t send the request again');
    await page.clock.fastForward(2_000);
    await expect(wizard.review.look(2)).toBeVisible();
    await page.clock.fastForward(3_000);
    await expect(wizard.review.look(3)).toBeVisible();
    await startTime(page, 5);
    await expect(instancePage.creating).toBeVisible();
    await expect(page.getByText('The response was lost, but we found the instance by its name')).toBeVisible();
    await page.getByRole('button', { name: 'Request record' }).click();
    const record = page.getByRole('dialog', { name: 'Request record' });
    await expect(record).toContainText('Instance list loaded');
    await record.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'All instances' }).click();
    await expect(instancesPage.row('kafka-demo')).toHaveCount(1);
  },
);

test(
  'an order that is not paid waits, is paid in the demo itself, and runs',
  FULL,
  async ({ page, demo, startPage, wizard, instancesPage, instancePage }) => {
    await page.clock.install();
    await demo.open();
    await demo.button.click();
    await demo.speed(10).click();
    await demo.button.click();
    await instancesPage.createLink.click();
    await startPage.scratchButton.click();
    for (const [index, step] of STEPS.entries()) {
      await wizard.expectStep(step);
      await fillStep(wizard, step, { name: 'kafka-unpaid' });
      if (step === 'Billing') await wizard.billing.prepaid.check();
      const next = STEPS[index + 1];
      if (next) await wizard.continueTo(next);
    }
    await wizard.create();
    const pay = page.getByRole('button', { name: /^Pay \(simulated\)/ });
    await expect(pay).toBeVisible();
    await expect(instancePage.creating).toBeHidden();
    await pay.click();
    await expect(instancePage.creating).toBeVisible();
    await expect(pay).toBeHidden();
    await page.clock.fastForward(CREATED_MS);
    await expect(instancePage.running).toBeVisible();
  },
);

test('too many requests: Review counts down, and sends again', FULL, async ({ page, demo, wizard, instancePage }) => {
  await page.clock.install();
  await demo.open('#/?scenario=rate-limit&speed=1');
  await wizard.create();
  await expect(wizard.review.outcome('DMS is busy')).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(instancePage.creating).toBeVisible();
});

test('wrong password for LTS: refused, corrected, registered', FULL, async ({ demo, registerPage }) => {
  await demo.open('#/?scenario=wrong-lts-password');
  await registerPage.password.fill('Not-the-password-1');
  await registerPage.sendButton.click();
  await expect(registerPage.refused).toContainText('LTS.1719');
  await registerPage.password.fill('Kafka-demo-1');
  await registerPage.sendButton.click();
  await expect(registerPage.finish).toBeVisible();
});

test('a rule is missing: found, added, and still there after a reload', FULL, async ({ page, demo, readiness }) => {
  await demo.open('#/?scenario=rule-missing');
  await expect(readiness.isClosed).toBeVisible();
  await readiness.offerButton.click();
  await readiness.addButton.click();
  await expect(readiness.isOpen).toBeVisible();
  await page.reload();
  await expect(readiness.isOpen).toBeVisible();
});
