/** Judges what is on the screen: axe in light and dark, and whether it fits into 320 pixels. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1366, height: 900 };

type Part = 'everything' | 'colour' | 'layout';

/** What another colour scheme or a narrow window can change. */
const RULES = {
  colour: ['color-contrast', 'link-in-text-block'],
  layout: ['target-size', 'scrollable-region-focusable', 'aria-hidden-focus', 'button-name', 'link-name', 'label'],
} as const;

async function expectNoFindings(page: Page, screen: string, part: Part): Promise<void> {
  // In the page itself: a page of axe's own would take the focus away and close what is open.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (part === 'everything') axe.withTags(TAGS);
  else axe.withRules([...RULES[part]]);
  const { violations, passes } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
  expect(found, screen).toEqual([]);
  expect(passes.length, `${screen}: axe judged something`).toBeGreaterThan(0);
}

/** What sticks out of the page at its right; what scrolls by itself may. */
const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });

/**
 * Judges what is on the screen now: all rules in light, what depends on colour in dark, what depends on the layout on a
 * narrow screen.
 */
export async function inspect(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
    });
    await expectNoFindings(page, `${screen}, ${colorScheme}`, colorScheme === 'light' ? 'everything' : 'colour');
  }
  await page.setViewportSize(NARROW);
  await expect(page.getByRole('main')).toBeVisible();
  // An open list follows its field a moment after the window has changed.
  await expect.poll(() => overflowOf(page), `${screen}, 320 pixels wide`).toEqual([]);
  await expectNoFindings(page, `${screen}, 320 pixels wide`, 'layout');
  await page.setViewportSize(WIDE);
}
