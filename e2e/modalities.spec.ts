/** The whole journey for people whose screen or hand is another one; the keyboard has a file of its own. */

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectSeenInForcedColours } from './forced-colours';
import { FLAVOR, goTo } from './journeys';
import { expectRoom } from './overflow';
import type { WizardPage } from './pages/wizard-page';
import { takePreset } from './preset-journey';
import { FULL } from './scope';

interface Way {
  /** Says how the journey is taken. */
  how: string;
  browser: Parameters<typeof test.use>[0];
  press: (target: Locator) => Promise<void>;
  judge: (page: Page, screen: string) => Promise<void>;
  /** What holds only where the browser really is as it was asked to be. */
  media: string;
}

const WAYS: readonly Way[] = [
  {
    how: 'in colours of the person’s own',
    browser: { contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } },
    press: (target) => target.click(),
    judge: expectSeenInForcedColours,
    media: '(forced-colors: active)',
  },
  {
    how: 'with a finger, 320 pixels wide',
    browser: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
    press: (target) => target.tap(),
    judge: expectRoom,
    media: '(pointer: coarse)',
  },
];

for (const { how, browser, press, judge, media } of WAYS) {
  test.describe(how, () => {
    test.use(browser);

    test(
      `from a preset to the finish page of LTS ${how}`,
      FULL,
      async ({ page, startPage, wizard, instancePage, registerPage, sandbox }) => {
        const pages = { page, startPage, wizard, instancePage, registerPage, sandbox };
        await takePreset(pages, press, (screen) => judge(page, screen));
        expect(await page.evaluate((query) => matchMedia(query).matches, media)).toBe(true);
      },
    );
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 900 } });

  test(
    'Capacity that is loaded anew shows its flavors, also when the help has come',
    FULL,
    async ({ page, wizard }) => {
      await goTo(wizard, 'Capacity');
      await page.reload();
      await expect(page.getByText('Changing it needs a restart')).toBeVisible();
      await expect(wizard.capacity.flavor(FLAVOR)).toBeVisible();
    },
  );
});

/** Steps, with a field of each whose help comes with the others'. */
const STEPS_WITH_HELP = {
  Basics: ({ fold }: WizardPage) => fold('Advanced'),
  Capacity: ({ capacity }: WizardPage) => capacity.flavor(FLAVOR),
  Network: ({ continueButton }: WizardPage) => continueButton,
  Access: ({ continueButton }: WizardPage) => continueButton,
} as const;

for (const [step, lastOf] of Object.entries(STEPS_WITH_HELP)) {
  test(`help that comes late to ${step} moves nothing that is about to be pressed`, FULL, async ({ page, wizard }) => {
    let bring = () => {};
    const isBrought = new Promise<void>((resolve) => {
      bring = resolve;
    });
    await page.route(/\/field-guide-/, async (route) => {
      await isBrought;
      await route.continue();
    });
    await goTo(wizard, step as keyof typeof STEPS_WITH_HELP);
    await expect(lastOf(wizard)).toBeVisible();
    const places = page.locator('[class*=_guide_]');
    const help = page.getByRole('button', { name: /^Help for / });
    /** By field, since one more can come with its list. */
    const heights = () =>
      places.evaluateAll((all) =>
        all.map((place) => {
          const field = place.closest('[id^=field-]') ?? place.parentElement?.querySelector('[id^=field-]');
          return `${field?.id}: ${place.getBoundingClientRect().height}`;
        }),
      );
    await expect(places).not.toHaveCount(0);
    await expect(help).toHaveCount(0);
    const before = await heights();
    bring();
    await expect(help).not.toHaveCount(0);
    await expect(page.locator('[class*=_guide_]:not(:has(button))')).toHaveCount(0);
    expect(await heights()).toEqual(expect.arrayContaining(before));
  });
}
