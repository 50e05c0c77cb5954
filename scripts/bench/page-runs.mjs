/** One run of `npm run bench`: every page once, in an order that changes from run to run. */
import { openPage } from './page-browser.mjs';
import { goThrough, typeIntoFloor } from './page-journey.mjs';
import { loadFigures } from './page-load.mjs';

async function opened(browser, address, options, use) {
  const page = await openPage(browser, address, options);
  try {
    const load = await loadFigures(page);
    return { load, ...(await use?.(page)) };
  } finally {
    await page.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{floor: string, product: string, large: string}} addresses
 * @param {number} run its number, from 0
 */
export async function runOnce(browser, addresses, run) {
  const parts = {
    floor: () => opened(browser, addresses.floor, {}, async (page) => ({ fields: await typeIntoFloor(page) })),
    product: () => opened(browser, addresses.product, {}, (page) => goThrough(page)),
    grown: () => opened(browser, addresses.large, {}, (page) => goThrough(page, { isGrown: true })),
    slowFloor: () => opened(browser, addresses.floor, { isSlow: true }),
    slowProduct: () => opened(browser, addresses.product, { isSlow: true }),
  };
  const names = Object.keys(parts);
  const result = {};
  // Who comes first changes, since the load of the machine may rise or fall.
  for (const name of run % 2 === 0 ? names : names.reverse()) result[name] = await parts[name]();
  return result;
}
