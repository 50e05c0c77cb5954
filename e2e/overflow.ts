/** Whether what is on the page has room in the window. */
import { expect, type Page } from '@playwright/test';

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
 * Expects that nothing is wider than the window.
 * @param screen what is on the page, for the message
 */
export async function expectRoom(page: Page, screen: string): Promise<void> {
  // An open list follows its field a moment after the window has changed.
  await expect.poll(() => overflowOf(page), `${screen}, ${page.viewportSize()?.width} pixels wide`).toEqual([]);
}
