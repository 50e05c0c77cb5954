/**
 * What can be pressed stays where it is when something comes by itself: the first save of a draft, what a lookup answers,
 * a part that is loaded late. Whoever has typed is on the way to Continue.
 */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { FLAVOR, fillStep, goTo } from './journeys';
import { expectRoom } from './overflow';
import { stopTime } from './page-time';
import { pick } from './pages/controls';
import { FULL, isFull } from './scope';

/** From a phone, over each width at which the page is laid out anew, to a large screen. */
const WIDTHS = isFull ? [320, 390, 640, 768, 1024, 1152, 1280, 1366, 1440, 1536, 1680, 1920] : [390, 1366];
const LANGUAGES = {
  'en-US': {
    name: 'Instance name',
    next: 'Continue',
    after: 'Capacity',
    saved: /^Draft saved at/,
    taken: /already exists/,
  },
  'zh-CN': { name: '实例名称', next: '下一步', after: '规格与存储', saved: /^草稿已于/, taken: /已存在同名/ },
} as const;
type Words = (typeof LANGUAGES)[keyof typeof LANGUAGES];

/** Basics with all that comes late, in a tab that has typed nothing. Tabs that stay open keep their drafts to themselves. */
async function openBasics(context: BrowserContext, words: Words, width: number) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto('/create/basics');
  const name = page.getByRole('textbox', { name: words.name, exact: true });
  const next = page.getByRole('button', { name: words.next, exact: true });
  await expect(page.locator('details[data-fields]')).toBeVisible();
  await expect(next).toBeVisible();
  const places = async () => ({ name: await name.boundingBox(), next: await next.boundingBox() });
  return { page, name, places };
}

for (const [locale, words] of Object.entries(LANGUAGES).slice(0, isFull ? undefined : 1)) {
  test.describe(locale, () => {
    test.use({ locale });

    // One that is free, and one of which a lookup says that it is taken as soon as typing rests.
    for (const typed of ['kafka-place', 'kafka-orders']) {
      test(
        `${typed}: what comes after the first keys moves neither the field nor Continue`,
        FULL,
        async ({ context }) => {
          for (const width of WIDTHS) {
            const { page, name, places } = await openBasics(context, words, width);
            const before = await places();
            await name.pressSequentially(typed);
            await expect(page.getByText(words.saved)).toBeVisible();
            if (typed === 'kafka-orders') await expect(page.getByText(words.taken)).toBeVisible();
            expect(await places(), `${width} pixels wide`).toEqual(before);
          }
        },
      );
    }

    for (const afterMs of isFull ? [600, 1000, 2000] : [1000]) {
      test(
        `a press where Continue was before the first key goes on, ${afterMs} ms after the last`,
        FULL,
        async ({ context }) => {
          await context.clock.install();
          for (const width of isFull ? [390, 1280, 1366, 1920] : [1366]) {
            const { page, name, places } = await openBasics(context, words, width);
            const { next } = await places();
            if (!next) throw new Error('Continue is not drawn');
            await stopTime(page);
            await name.pressSequentially('kafka-orders');
            await page.clock.runFor(afterMs);
            await expect(page.getByText(words.saved)).toBeVisible();
            // Where it lies below the window it is reached by scrolling, which moves it by as much.
            const scrolled = await page.evaluate((bottom) => {
              scrollBy(0, Math.max(0, bottom - innerHeight));
              return scrollY;
            }, next.y + next.height);
            await page.mouse.click(next.x + next.width / 2, next.y + next.height / 2 - scrolled);
            await context.clock.resume();
            // The name is taken, and Continue says so above the fields.
            await expect(page.getByRole('alert').first(), `${width} wide`).toContainText(words.taken);
          }
        },
      );
    }
  });
}

test(
  'a draft that cannot be saved is told without moving anything, and why on request',
  FULL,
  async ({ page, wizard }) => {
    for (const width of [320, 1366]) {
      await page.setViewportSize({ width, height: 900 });
      await wizard.open();
      await expect(wizard.fold('Advanced')).toBeVisible();
      await page.evaluate(() => {
        const fail = () => {
          throw new DOMException('Full', 'QuotaExceededError');
        };
        Storage.prototype.setItem = fail;
        IDBObjectStore.prototype.put = fail;
      });
      const before = await wizard.continueButton.boundingBox();
      await wizard.basics.name.pressSequentially('kafka-full');
      const unsaved = page.getByText('Draft not saved', { exact: true });
      await expect(unsaved).toBeVisible();
      expect(await wizard.continueButton.boundingBox()).toEqual(before);
      await unsaved.click();
      await expect(page.getByRole('group').getByText(/keep this tab open/)).toBeInViewport();
      expect(await wizard.continueButton.boundingBox()).toEqual(before);
    }
  },
);

test(
  'beside or above its code the form keeps its room, and what does not fit is no column',
  FULL,
  async ({ page, wizard }) => {
    for (const width of isFull ? [1280, 1366, 1440, 1536, 1680, 1920] : [1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      await wizard.open();
      await page.getByRole('button', { name: 'View as code' }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Basics', exact: true })).toBeVisible();
      await expect(page.locator('[data-floats]')).toBeVisible();
      const form = await page.locator('form').boundingBox();
      expect(form?.width, `${width} pixels wide`).toBeGreaterThanOrEqual(560);
      await expectRoom(page, 'Basics with its code');
    }
  },
);

const LATE = isFull ? WIDTHS : [320, 390, 1366, 1920];

/**
 * Holds lists back, and says where everything is before and after they have come.
 * @param held of the paths
 * @param places where what must stay is
 * @param come waits for what the lists bring
 */
async function expectToStay(page: Page, held: RegExp, places: () => Promise<unknown>, come: () => Promise<void>) {
  for (const width of LATE) {
    await page.setViewportSize({ width, height: 900 });
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(held, async (route) => {
      await answered;
      await route.continue();
    });
    await page.reload();
    const before = await places();
    answer();
    await come();
    await expect(page.locator('form [inert]')).toHaveCount(0);
    expect(await places(), `${width} pixels wide`).toEqual(before);
    await page.unrouteAll({ behavior: 'wait' });
  }
}

/** To whole pixels and from the top of the form: a sticky foot and the scrolling are no moves. */
async function placesOf(page: Page, controls: readonly Locator[]) {
  const form = page.locator('main form').first();
  for (const control of controls) await expect(control).toBeVisible();
  // Where every field is folded or still loading, there is nothing to help with yet.
  const loading = form.locator('[inert]').first();
  await expect(
    page
      .getByRole('button', { name: /^Help for/ })
      .last()
      .or(loading)
      .first(),
  ).toBeVisible();
  const { y: top = 0, height } = (await form.boundingBox()) ?? {};
  const tops = [];
  for (const control of controls) tops.push(Math.round(((await control.boundingBox())?.y ?? 0) - top));
  return { tops, foot: Math.round(height ?? 0) };
}

for (const chosen of [false, true]) {
  test(
    `the lists of Capacity come into the place held for them, ${chosen ? 'also for' : 'before'} a choice`,
    FULL,
    async ({ page, wizard }) => {
      const { capacity } = wizard;
      await goTo(wizard, 'Capacity');
      if (chosen) {
        await fillStep(wizard, 'Capacity');
        await expect(wizard.saved).toBeVisible();
      }
      const sizes = chosen ? [wizard.fold('All sizes')] : [capacity.brokers, capacity.storage];
      const below = [...sizes, wizard.fold('Advanced')];
      await expectToStay(
        page,
        /\/api\/cloud\/.*\/(?:products|available-zones)/,
        () => placesOf(page, below),
        async () => {
          await expect(capacity.oneZone).toBeVisible();
          if (!chosen) await expect(capacity.flavor(FLAVOR)).toBeVisible();
        },
      );
    },
  );
}

for (const group of ['sg-kafka-lts', 'sg-kafka']) {
  test(`what is found out about ${group} comes into its place`, FULL, async ({ page, wizard }) => {
    const { network } = wizard;
    await goTo(wizard, 'Network');
    await fillStep(wizard, 'Network');
    await pick(page, 'Security group', `${group}(?!-)`);
    await expect(wizard.saved).toBeVisible();
    await expectToStay(
      page,
      /\/api\/cloud\/.*\/(?:subnets|security-group-rules|firewalls)/,
      () => placesOf(page, [wizard.fold('Advanced')]),
      async () => {
        await expect(network.subnet).toHaveValue('subnet-kafka-a');
        const found = group === 'sg-kafka' ? 'LTS can’t reach the brokers yet.' : 'LTS can reach the brokers.';
        await expect(page.getByText(found, { exact: true })).toBeVisible();
      },
    );
  });
}

test('the list of instances has room at every width', async ({ page, instancesPage }) => {
  await page.goto('/');
  await expect(instancesPage.row('kafka-orders')).toBeVisible();
  for (const width of [320, 640, 1023, 1024, 1088, 1089, 1216, 1280, 1311, 1312, 1366, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expectRoom(page, 'The list of instances');
  }
});
