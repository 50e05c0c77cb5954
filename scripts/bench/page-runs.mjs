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

export const besideFloor = (browser, addresses) => ({
  floor: () => opened(browser, addresses.floor, {}, async (page) => ({ fields: await typeIntoFloor(page) })),
  product: () => opened(browser, addresses.product, {}, (page) => goThrough(page)),
  slowFloor: () => opened(browser, addresses.floor, { isSlow: true }),
  slowProduct: () => opened(browser, addresses.product, { isSlow: true }),
});

/** The product with little, and with much of one kind at a time. */
export const growth = (browser, addresses) => ({
  small: () => opened(browser, addresses.product, {}, (page) => goThrough(page)),
  tags: () => opened(browser, addresses.product, {}, (page) => goThrough(page, { hasTags: true })),
  description: () => opened(browser, addresses.product, {}, (page) => goThrough(page, { isLong: true })),
  world: () => opened(browser, addresses.large, {}, (page) => goThrough(page)),
});

/** @param {ReturnType<typeof growth> | ReturnType<typeof besideFloor>} parts @param {number} run from 0 */
export async function runOnce(parts, run) {
  const names = Object.keys(parts);
  const result = {};
  // Rotated, because the machine's load may change during a run.
  for (const name of run % 2 === 0 ? names : names.reverse()) result[name] = await parts[name]();
  return result;
}
