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

/** The product beside the floor. */
export const BESIDE_FLOOR = {
  partsOf: (browser, addresses) => ({
    floor: () => opened(browser, addresses.floor, {}, async (page) => ({ fields: await typeIntoFloor(page) })),
    product: () => opened(browser, addresses.product, {}, (page) => goThrough(page)),
    slowFloor: () => opened(browser, addresses.floor, { isSlow: true }),
    slowProduct: () => opened(browser, addresses.product, { isSlow: true }),
  }),
};

/** The product with little, and with much of one thing at a time. */
export const GROWTH = {
  partsOf: (browser, addresses) => ({
    small: () => opened(browser, addresses.product, {}, (page) => goThrough(page)),
    tags: () => opened(browser, addresses.product, {}, (page) => goThrough(page, { hasTags: true })),
    description: () => opened(browser, addresses.product, {}, (page) => goThrough(page, { isLong: true })),
    world: () => opened(browser, addresses.large, {}, (page) => goThrough(page)),
  }),
};

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{floor: string, product: string, large: string}} addresses
 * @param {number} run its number, from 0
 * @param {typeof GROWTH | typeof BESIDE_FLOOR} what is measured
 */
export async function runOnce(browser, addresses, run, what) {
  const parts = what.partsOf(browser, addresses);
  const names = Object.keys(parts);
  const result = {};
  // Who comes first changes, since the load of the machine may rise or fall.
  for (const name of run % 2 === 0 ? names : names.reverse()) result[name] = await parts[name]();
  return result;
}
