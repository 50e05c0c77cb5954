/** The whole journey for people whose screen or hand is another one; the keyboard has a file of its own. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectSeenInForcedColours } from './forced-colours';
import { takePreset } from './preset-journey';
import { expectRoom } from './room';

test.describe('in forced colours', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });

  test('from a preset to the finish page of LTS in colours of the person’s own', async ({
    page,
    startPage,
    wizard,
    instancePage,
    registerPage,
    sandbox,
  }) => {
    const press = (target: Locator) => target.click();
    await takePreset({ page, startPage, wizard, instancePage, registerPage, sandbox }, press, (screen) =>
      expectSeenInForcedColours(page, screen),
    );
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('from a preset to the finish page of LTS with a finger, 320 pixels wide', async ({
    page,
    startPage,
    wizard,
    instancePage,
    registerPage,
    sandbox,
  }) => {
    const press = (target: Locator) => target.tap();
    await takePreset({ page, startPage, wizard, instancePage, registerPage, sandbox }, press, (screen) =>
      expectRoom(page, screen),
    );
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  });
});
