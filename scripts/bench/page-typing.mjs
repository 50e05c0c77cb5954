import { metric } from './page-browser.mjs';
import { watchKeys, watchStep } from './page-probe.mjs';

const LETTERS = 'abcdefghijklmnopqrst';
const DIGITS = '31415926535897932384';
/** Between keys, in milliseconds: a fast typist. */
const GAP_MS = 40;
/** By then, debounced work is done. */
const REST_MS = 400;

/** CPU time of the main thread, in milliseconds. */
const worked = async (devtools) => ({
  all: (await metric(devtools, 'TaskDuration')) * 1000,
  script: (await metric(devtools, 'ScriptDuration')) * 1000,
});

/**
 * @param opened a page of page-browser.mjs
 * @param {{digits?: boolean, before?: string}} [kind] `before`: the field's current text
 * @returns {Promise<{painted: number[], events: number[], workMs: number, scriptMs: number}>} milliseconds per
 *   keystroke: until the frame, by event timing (8 ms steps from 16 on), and of the main thread's work, debounced work
 *   included, with JavaScript's share
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
 * @param {string} heading of the next step
 * @returns {Promise<{headingMs: number, wholeMs: number, scriptMs: number}>} from the click to the frame with the next
 *   step's heading, and to that with the whole step; JavaScript until the page is idle
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
