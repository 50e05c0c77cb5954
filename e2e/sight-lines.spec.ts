/** What matters is seen without scrolling: Create and Continue on every step, an outcome, and all that a preset decides. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { fillRequired, goTo } from './journeys';
import { STEPS, type Step } from './pages/wizard-page';
import { FULL } from './scope';

test.use({ viewport: { width: 1280, height: 720 } });

/** Words before Create on the two screens of the default way, and what a person presses. */
const WORDS_MAX = 295;

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

test('the choice to register is in sight beside Create, with all that a preset shows', async ({
  page,
  wizard,
  startPage,
}) => {
  const { review } = wizard;
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/create');
    await startPage.presetButton('Production').click();
    await expect(review.nothingRefused).toBeVisible();
    await expect(review.changeLink('When disks reach 95%')).toBeVisible();
    const choice = page.getByRole('main').locator('label').filter({ hasText: 'Register with LTS' });
    await expectInSight(page, choice, review.createButton);
    await expectInSight(page, review.createButton);
  }
});

/** Of the scratch way: what a person presses, and the words of the screens and of the form on each step. */
const SCRATCH_MAX = { presses: 12, words: 570 };

test('from scratch, defaults are looked up: few presses and few words from the list to Create', async ({
  page,
  instancesPage,
  startPage,
  wizard,
  instancePage,
}) => {
  const { review, access } = wizard;
  const words: Record<string, number> = {};
  let presses = 0;
  const press = async (button: Locator) => {
    presses += 1;
    await button.click();
  };
  const read = async (where: string, part = page.getByRole('main')) => {
    // Not the rows of a table: how many instances there are is other tests' to say.
    words[where] = await part.evaluate((it) => {
      const count = (one: Element) => (one as HTMLElement).innerText.split(/\s+/).filter(Boolean).length;
      return [...it.querySelectorAll('tbody')].reduce((all, rows) => all - count(rows), count(it));
    });
  };
  const readStep = async (step: Step, whatComesLate: Locator) => {
    await wizard.expectStep(step);
    await expect(whatComesLate).toBeVisible();
    await expect(page.locator('main form [inert]')).toHaveCount(0);
    await read(step, page.locator('main form'));
  };

  await instancesPage.open();
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Practice in the sandbox' })).toBeVisible();
  await read('list');
  await press(instancesPage.createLink);
  await expect(page.getByText('s6.2u4g.cluster.small')).toBeVisible();
  await read('start');
  await press(startPage.scratchButton);
  await readStep('Basics', page.getByRole('button', { name: 'Help for Instance name' }));
  presses += 1;
  await wizard.basics.name.fill('acme-demo');
  await press(wizard.continueButton);
  await readStep('Capacity', page.getByText(/^Selected: /));
  await press(wizard.continueButton);
  await readStep('Network', page.getByText('LTS can reach the brokers.'));
  await expectInSight(page, wizard.fold('Advanced'), wizard.continueButton);
  await press(wizard.continueButton);
  await readStep('Access', access.ownButton);
  await press(page.getByRole('button', { name: 'Copy password' }));
  await press(wizard.continueButton);
  await wizard.expectStep('Review and create');
  await expect(review.nothingRefused).toBeVisible();
  await expect(review.changeLink('When disks reach 95%')).toBeVisible();
  await read('review');
  await press(review.createButton);
  await expect(instancePage.creating).toBeVisible();
  expect(presses, 'presses').toBeLessThanOrEqual(SCRATCH_MAX.presses);
  const sum = Object.values(words).reduce((all, one) => all + one, 0);
  expect(sum, JSON.stringify(words)).toBeLessThanOrEqual(SCRATCH_MAX.words);
});

test(
  'the header is one row of 56 pixels at every width, and its menu holds what does not fit',
  FULL,
  async ({ page, instancesPage, wizard }) => {
    const header = page.getByRole('banner');
    const menu = header.getByRole('button', { name: 'Menu' });
    const glossary = header.getByRole('link', { name: 'Glossary' });
    await instancesPage.open();
    await expect(header.getByText('SANDBOX: simulated, no charges')).toBeVisible();
    for (const width of [320, 390, 640, 1023, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 720 });
      await expect(width < 1024 ? menu : glossary, `${width} pixels wide`).toBeInViewport();
      await expect(width < 1024 ? glossary : menu, `${width} pixels wide`).toBeHidden();
      expect((await header.boundingBox())?.height, `${width} pixels wide`).toBe(56);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    await menu.click();
    await expect(header.getByText('Project sandbox-1')).toBeInViewport();
    await header.getByRole('button', { name: '中文' }).click();
    await header.getByRole('button', { name: 'English' }).click();
    await glossary.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeFocused();
    await expect(glossary).toBeHidden();
    await page.setViewportSize({ width: 1440, height: 720 });
    await wizard.open();
    await page.getByRole('button', { name: 'View as code' }).click();
    await expect(menu).toBeInViewport();
    expect((await header.boundingBox())?.height, 'beside the code').toBe(56);
  },
);

test('a field is in the first screen at 200 % zoom and on a phone, on every step', FULL, async ({ page, wizard }) => {
  for (const step of STEPS) {
    // Where the rail is: a way to a step.
    await page.setViewportSize({ width: 1280, height: 720 });
    await goTo(wizard, step);
    const field = page.getByRole('main').locator('input:visible').first();
    for (const [width, height] of [
      [720, 450],
      [683, 450],
      [640, 360],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => window.scrollTo(0, 0));
      await expect(field, `${step}, ${width} pixels wide`).toBeInViewport({ ratio: 1 });
    }
  }
});

declare global {
  interface Window {
    shifts: number;
  }
}

/** What has shifted in a step that is used: a key counts as well, which browsers forgive. */
const CLS_MAX = 0.1;

test('the first keystroke moves nothing, on any step', FULL, async ({ page, wizard }) => {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) window.shifts += entry.value;
    }).observe({ type: 'layout-shift' });
  });
  const first: Partial<Record<Step, () => Promise<void>>> = {
    Basics: () => wizard.basics.name.press('a'),
    Capacity: () => page.getByLabel('Peak write throughput').press('5'),
    Network: () => wizard.network.vpc.press('v'),
    Access: () => wizard.access.password.press('a'),
  };
  for (const step of STEPS) {
    await goTo(wizard, step);
    await expect(
      wizard.fold('Advanced').or(wizard.continueButton).or(wizard.review.nothingRefused).first(),
    ).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      window.shifts = 0;
    });
    await (first[step] ?? (() => page.keyboard.press('Tab')))();
    // Two frames: what a key brings is drawn by then.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    expect(await page.evaluate(() => window.shifts), step).toBeLessThan(CLS_MAX);
  }
});

for (const step of STEPS) {
  test(`the way on from ${step} is in sight`, FULL, async ({ page, wizard }) => {
    await goTo(wizard, step);
    const way = step === 'Review and create' ? wizard.review.createButton : wizard.continueButton;
    await expect(way).toBeVisible();
    await expectInSight(page, way);
  });
}

for (const way of ['the steps', 'a preset']) {
  test(`an outcome after ${way} is in sight with what the page offers`, async ({
    page,
    startPage,
    wizard,
    sandbox,
  }) => {
    if (way === 'a preset') {
      await page.goto('/create');
      await startPage.presetButton('Demo').click();
      await expect(wizard.basics.name).toBeFocused();
    } else await fillRequired(wizard);
    const body = { error_code: 'DMS.00400055', error_msg: 'The resource is sold out.' };
    await sandbox.faults([{ method: 'POST', path: '/v2/kafka/*/instances', action: { status: 400, body } }]);
    await wizard.create();
    const refused = wizard.review.outcome('DMS rejected the request');
    await expect(wizard.basics.name).toBeVisible();
    await expect(wizard.basics.name).not.toBeFocused();
    await expect(page.getByText('Fix it in Capacity')).toBeInViewport();
    await expectInSight(page, refused.getByText('DMS rejected the request'));
    await expectInSight(page, wizard.review.createButton);
  });
}
