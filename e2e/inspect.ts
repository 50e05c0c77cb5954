/** Judges what is on the screen, for whatever eyes, window and hand it is looked at with. */
import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { expectSeenInForcedColours } from './forced-colours';
import { expectRoom } from './overflow';
import { isFull } from './scope';

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

/**
 * Expects that axe finds nothing on the page as it is.
 * @param screen what is on the page, for the message
 * @param part which rules
 */
export async function expectNoFindings(
  page: Page,
  screen: string,
  part: keyof typeof PARTS = 'everything',
): Promise<void> {
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

/** Nothing moves: motion was to be reduced (rule 25). */
async function expectStillness(page: Page, screen: string): Promise<void> {
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map(({ effect }) => String(effect instanceof KeyframeEffect && effect.target?.outerHTML.slice(0, 160))),
    );
  await expect.poll(moving, `${screen}, with reduced motion`).toEqual([]);
}

/**
 * Judges what is on the screen now, by axe's rules alone in the run of every commit. In the full run: all of axe's rules in light, what depends on colour in dark, stillness, what is left
 * in forced colours, and at 400 and 200 % whether it has room and targets are 24 pixels large.
 * @param screen what is on the page, for the message
 */
export async function inspect(page: Page, screen: string): Promise<void> {
  if (!isFull) return expectNoFindings(page, screen);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await expectNoFindings(page, `${screen}, ${colorScheme}`, colorScheme === 'light' ? 'everything' : 'colour');
  }
  await expectStillness(page, screen);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectSeenInForcedColours(page, screen);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(ZOOMED_4);
  await expect(page.getByRole('main')).toBeVisible();
  await expectRoom(page, screen);
  // As high as the page: what happens to lie behind the bar at the foot of the window can be scrolled from there.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: ZOOMED_4.width, height });
  await expectNoFindings(page, `${screen}, 320 pixels wide`, 'layout');
  await page.setViewportSize(ZOOMED_2);
  await expectRoom(page, screen);
  await page.setViewportSize(WIDE);
}
