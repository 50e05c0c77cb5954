/** What a keystroke and a change of step cost. */
import { metric } from './page-browser.mjs';
import { watchKeys, watchStep } from './page-probe.mjs';

const LETTERS = 'abcdefghijklmnopqrst';
const DIGITS = '31415926535897932384';
/** Somebody who types fast. */
const GAP_MS = 40;
/** After it, what the page does when typing rests is over. */
const REST_MS = 400;

/** What the main thread has worked so far, in milliseconds of its own time. */
const worked = async (devtools) => ({
  all: (await metric(devtools, 'TaskDuration')) * 1000,
  script: (await metric(devtools, 'ScriptDuration')) * 1000,
});

/**
 * Types into a field.
 * @param opened an open page (page-browser.mjs)
 * @param {import('@playwright/test').Locator} field
 * @param {{digits?: boolean, before?: string}} [kind] `before`: what stands in it already
 * @returns {Promise<{painted: number[], events: number[], workMs: number, scriptMs: number}>} milliseconds of each
 *   keystroke: to the drawn frame, and as event timing has it (8 ms steps, from 16 on); and the main thread's work for one,
 *   what is done in the rest after typing included, and what of it is JavaScript
 */
export async function typeInto({ page, devtools }, field, { digits = false, before: text = '' } = {}) {
  await field.fill(text);
  await field.press('End');
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => {
    window.bench.keys = [];
  });
  await page.evaluate(watchKeys);
  const before = await worked(devtools);
  await page.keyboard.type(digits ? DIGITS : LETTERS, { delay: GAP_MS });
  await page.waitForTimeout(REST_MS);
  const after = await worked(devtools);
  const perKey = (name) => (after[name] - before[name]) / LETTERS.length;
  const { painted, keys } = await page.evaluate(() => window.bench);
  return { painted, events: keys, workMs: perKey('all'), scriptMs: perKey('script') };
}

/**
 * Presses Continue.
 * @param opened an open page
 * @param {string} heading of the next step
 * @returns {Promise<{headingMs: number, wholeMs: number, scriptMs: number}>} milliseconds from the click to the frame with
 *   the next step's heading, and to the frame with all of the step; and JavaScript until it has come to a rest
 */
export async function goOn({ page, devtools }, heading) {
  const button = page.getByRole('button', { name: /^Continue/ });
  await button.focus();
  await page.waitForTimeout(REST_MS);
  await page.evaluate(watchStep, heading);
  const before = await worked(devtools);
  await button.click();
  await page.waitForFunction(() => window.bench.step.wholeMs > 0);
  await page.waitForTimeout(REST_MS);
  const after = await worked(devtools);
  return { ...(await page.evaluate(() => window.bench.step)), scriptMs: after.script - before.script };
}
