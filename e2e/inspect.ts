/**
 * Judges what is on the screen: axe in light and dark, what is lost in forced colours, and whether it fits into a window
 * that is zoomed to 200 and 400 % (683 and 320 pixels of 1366).
 */
import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const WIDE = { width: 1366, height: 900 };
/** 1366 pixels at 400 and 200 %, and on a phone. */
const ZOOMED_4 = { width: 320, height: 640 };
const ZOOMED_2 = { width: 683, height: 450 };

/** All of WCAG 2.2 AA, and what another colour scheme or a narrow window can change of it. */
const PARTS = {
  everything: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colour: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  layout: {
    type: 'rule',
    values: ['target-size', 'scrollable-region-focusable', 'aria-hidden-focus', 'button-name', 'link-name', 'label'],
  },
} as const satisfies Record<string, RunOptions['runOnly']>;

async function expectNoFindings(page: Page, screen: string, part: keyof typeof PARTS): Promise<void> {
  // In the page itself, where it stays: a page of axe's own would take the focus away and close what is open.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { found, judged } = await page.evaluate(async (runOnly) => {
    const { axe: inPage } = globalThis as unknown as { axe: { run: typeof axe.run } };
    const { violations, passes } = await inPage.run(document, {
      runOnly: { type: runOnly.type, values: [...runOnly.values] },
      // Of what passes nothing but that it was judged: describing each element costs more than judging it.
      resultTypes: ['violations'],
    });
    const each = violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
    return { found: each, judged: passes.length };
  }, PARTS[part]);
  expect(found, screen).toEqual([]);
  expect(judged, `${screen}: axe judged something`).toBeGreaterThan(0);
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
 * What a person with colours of their own (`forcedColors: 'active'`) cannot tell from its ground: backgrounds and shadows
 * are gone then, so that an input, a button or a dialog needs an edge or words. Nothing either may have kept its own
 * colours.
 */
const lostInForcedColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const CONTROLS = 'input, textarea, select, button, [role=button], [role=switch], [role=dialog], dialog[open]';
    const hasEdge = (element: Element) => {
      const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
      return (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== 'none';
    };
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1;
    const isNative = (element: Element) => getComputedStyle(element).appearance !== 'none';
    const says = (element: Element) => element.textContent?.trim() !== '' || element.querySelector('svg, img') !== null;
    return (
      [...document.querySelectorAll(CONTROLS)]
        .filter(isSeen)
        .filter((element) => !(isNative(element) || hasEdge(element) || says(element)))
        // A group draws the edge for the input in it.
        .filter((element) => !(element.parentElement && hasEdge(element.parentElement)))
        .map((element) => element.outerHTML.slice(0, 160))
    );
  });

/**
 * Judges what is on the screen now: all rules in light, what depends on colour in dark, what depends on the layout on a
 * narrow screen.
 */
export async function inspect(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await expectNoFindings(page, `${screen}, ${colorScheme}`, colorScheme === 'light' ? 'everything' : 'colour');
  }
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await lostInForcedColours(page), `${screen}, in forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(ZOOMED_4);
  await expect(page.getByRole('main')).toBeVisible();
  // An open list follows its field a moment after the window has changed.
  await expect.poll(() => overflowOf(page), `${screen}, 320 pixels wide`).toEqual([]);
  await expectNoFindings(page, `${screen}, 320 pixels wide`, 'layout');
  await page.setViewportSize(ZOOMED_2);
  await expect.poll(() => overflowOf(page), `${screen}, 683 pixels wide`).toEqual([]);
  await page.setViewportSize(WIDE);
}
