/** What a keystroke and a change of step cost. */
import { metric } from './page-browser.mjs';
import { watchPainting } from './page-probe.mjs';

const LETTERS = 'abcdefghijklmnopqrst';
const DIGITS = '31415926535897932384';
/** Somebody who types fast. */
const GAP_MS = 40;
/** After it, what the page does when typing rests is over. */
const REST_MS = 400;

/**
 * Types into a field.
 * @param opened an open page (page-browser.mjs)
 * @param {import('@playwright/test').Locator} field
 * @param {{digits?: boolean, before?: string}} [kind] `before`: what stands in it already
 * @returns {Promise<{painted: number[], events: number[], workMs: number}>} milliseconds of each keystroke: to the drawn
 *   frame, and as event timing has it (8 ms steps, from 16 on); and the main thread's work for one, what is done in the
 *   rest after typing included
 */
export async function typeInto({ page, devtools }, field, { digits = false, before: text = '' } = {}) {
  await field.fill(text);
  await field.press('End');
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => {
    window.bench.keys = [];
  });
  await page.evaluate(watchPainting, { event: 'keydown' });
  const before = await metric(devtools, 'TaskDuration');
  await page.keyboard.type(digits ? DIGITS : LETTERS, { delay: GAP_MS });
  await page.waitForTimeout(REST_MS);
  const workMs = ((await metric(devtools, 'TaskDuration')) - before) * 1000;
  const { painted, keys } = await page.evaluate(() => window.bench);
  return { painted, events: keys, workMs: workMs / LETTERS.length };
}

/**
 * Presses Continue.
 * @param opened an open page
 * @param {string} heading of the next step
 * @returns {Promise<number>} milliseconds from the click to the frame that shows the next step
 */
export async function goOn({ page }, heading) {
  const button = page.getByRole('button', { name: /^Continue/ });
  await button.focus();
  await page.waitForTimeout(REST_MS);
  await page.evaluate(watchPainting, { event: 'click', heading });
  await button.click();
  await page.waitForFunction(() => window.bench.painted.length > 0);
  return (await page.evaluate(() => window.bench.painted))[0];
}
